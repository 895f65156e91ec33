"""Delivers a webhook as the vendor documents it, and prints the status of the response.

    deliver.py URL CLIENT_ID KEY_ID SECRET pairs|names < body
"""

import hashlib
import hmac
import http.client
import sys
import urllib.parse

address, client_id, key_id, secret, form = sys.argv[1:]
url = urllib.parse.urlsplit(address)
path = url.path + ("?" + url.query if url.query else "")
body = sys.stdin.buffer.read()
signed = {
    "Accept": "*/*",
    "Content-Type": "application/json; charset=utf-8",
    "Host": url.netloc,
    "Authorization": f"Client {client_id} {key_id}",
}
lines = ["POST", path] + [f"{name.lower()}:{signed[name]}" for name in sorted(signed)] + [hashlib.sha256(body).hexdigest()]
listed = ", ".join(f"{name}: {value}" for name, value in signed.items()) if form == "pairs" else ",".join(signed)
headers = signed | {
    "X-Signature": "V1 " + hmac.new(secret.encode(), "\n".join(lines).encode(), hashlib.sha256).hexdigest(),
    "X-Signed-Headers": listed,
    "X-Delivery-Configuration-Id": "WC_foreign",
    "X-Retry-Count": "3",
    "Accept-Encoding": "gzip",
    "Content-Length": str(len(body)),
}

connection = http.client.HTTPConnection(url.netloc, timeout=30)
connection.putrequest("POST", path, skip_host=True, skip_accept_encoding=True)
for name, value in headers.items():
    connection.putheader(name, value)
connection.endheaders(body)
print(connection.getresponse().status)
