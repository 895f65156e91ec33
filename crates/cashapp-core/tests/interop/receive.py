"""Receives one webhook and verifies it by the pairs of X-Signed-Headers, as the vendor documents them.

    receive.py SECRET

Prints the URL to send to, then what came: `genuine` or `forged`, and the event's id.
"""

import hashlib
import hmac
import http.server
import json
import re
import sys

secret = sys.argv[1]
NAMES = "Accept|Authorization|Content-Type|Host"


class Receiver(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        # Names and values by turns; what is before the first name is empty.
        pieces = re.split(f"(?:^|, )({NAMES}): ", self.headers["X-Signed-Headers"])[1:]
        pairs = dict(zip(pieces[::2], pieces[1::2]))
        lines = ["POST", self.path] + [f"{name.lower()}:{pairs[name]}" for name in sorted(pairs)]
        text = "\n".join(lines + [hashlib.sha256(body).hexdigest()])
        signature = "V1 " + hmac.new(secret.encode(), text.encode(), hashlib.sha256).hexdigest()
        as_sent = all(self.headers[name] == value for name, value in pairs.items())
        is_genuine = len(pairs) == 4 and as_sent and hmac.compare_digest(signature, self.headers["X-Signature"])
        print("genuine" if is_genuine else "forged", json.loads(body)["event_id"], flush=True)
        self.send_response(200 if is_genuine else 401)
        self.end_headers()

    def log_message(self, *_):
        pass


server = http.server.HTTPServer(("127.0.0.1", 0), Receiver)
server.timeout = 60
print(f"http://127.0.0.1:{server.server_port}/hooks/cash%20app?shop=1", flush=True)
server.handle_request()
