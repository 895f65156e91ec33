"""Signs requests by the vendor's rules: one JSON object a line in, one signature a line out."""

import base64
import hashlib
import hmac
import json
import sys


def sign(request):
    lines = [request["method"].upper(), request["path"]]
    headers = {name.lower(): value for name, value in request["headers"].items()}
    for name in ("accept", "authorization", "content-type", "host"):
        if name in headers:
            lines.append(f"{name}:{headers[name].strip()}")
    lines.append(hashlib.sha256(base64.b64decode(request["body"])).hexdigest())
    return "V1 " + hmac.new(request["secret"].encode(), "\n".join(lines).encode(), hashlib.sha256).hexdigest()


for line in sys.stdin:
    print(sign(json.loads(line)))
