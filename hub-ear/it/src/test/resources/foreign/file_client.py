"""Hands a file of many records over by SOAP in base64 and asks until it has been read.

usage: file_client.py <wsdl> <sender> <secret> <message id> <recipient> <file>
Prints what became of it as JSON.
"""
import json
import sys
import time

import requests
import zeep
from zeep.transports import Transport

wsdl, sender, secret, message_id, recipient, file = sys.argv[1:]

session = requests.Session()
session.auth = (sender, secret)
hub = zeep.Client(wsdl, transport=Transport(session=session)).service

with open(file, "rb") as table:
    content = {"_value_1": table.read(), "mediaType": "text/csv"}
receipt = hub.submitFile(messageId=message_id, purpose="training", to=[recipient], content=content)

deadline = time.time() + 90
status = hub.getFile(fileId=receipt.fileId)
while status.state != "DONE" and time.time() < deadline:
    time.sleep(0.5)
    status = hub.getFile(messageId=message_id)

print(json.dumps({
    "signed": receipt.signed is not None,
    "state": status.state,
    "read": status.read,
    "accepted": status.accepted,
    "repeated": status.repeated,
    "rejected": status.rejected,
    "rows": [each.row for each in status.rejectedRow],
    "columns": [each.problem.at for each in status.rejectedRow],
    "texts": [len(each.problem.text) for each in status.rejectedRow],
}))
