"""A REST client that shows a token it has signed for each call, by PyJWT: no secret, only a key.

usage: token_client.py <hub> <audience> <partner> <key, PEM> <message id> <file>
Sends the file, asks what became of it, then tries what must be refused; prints JSON.
"""
import json
import sys
import time
import uuid

import jwt
import requests

hub, audience, partner, key_file, message_id, file = sys.argv[1:]
key = open(key_file).read()


def token(**changes):
    claims = {"iss": partner, "sub": partner, "aud": audience, "iat": int(time.time()), "exp": int(time.time()) + 60, "jti": str(uuid.uuid4())}
    return jwt.encode({**claims, **changes}, key, algorithm="ES256")


def ask(shown):
    heard = requests.get(hub + "/api/v1/submissions?messageId=" + message_id, headers={"Authorization": "Bearer " + shown})
    return heard.status_code, heard.json().get("code", ""), heard.headers.get("WWW-Authenticate", "")


headers = {"Authorization": "Bearer " + token(), "Message-Id": message_id, "Qantara-Purpose": "training", "Content-Type": "application/json"}
sent = requests.post(hub + "/api/v1/submissions", data=open(file, "rb").read(), headers=headers)
said = {"sent": sent.status_code, "from": sent.json().get("from")}

once = token()
said["asked"] = ask(once)[0]
said["again"] = ask(once)[:2]
said["challenge"] = ask(once)[2]
said["expired"] = ask(token(exp=int(time.time()) - 60))[:2]
said["long"] = ask(token(exp=int(time.time()) + 3600))[:2]
said["elsewhere"] = ask(token(aud="https://else.example"))[:2]
said["another"] = ask(token(iss="zav", sub="zav"))[:2]
said["none"] = ask(jwt.encode({"iss": partner, "sub": partner, "aud": audience, "exp": int(time.time()) + 60, "jti": "1"}, None, algorithm="none"))[:2]
print(json.dumps(said))
