"""A SOAP client that shares no code with the hub: zeep, and nothing but the WSDL's address.

usage: soap_client.py <wsdl> <sender> <secret> <recipient> <secret> <message id> <file>
Sends the file inline, fetches it as the recipient, acknowledges it, asks what became of it; prints JSON.
"""
import json
import sys
import time

import requests
import zeep
from lxml import etree
from zeep.transports import Transport

wsdl, sender, sender_secret, recipient, recipient_secret, message_id, file = sys.argv[1:]


def client(partner, secret):
    session = requests.Session()
    session.auth = (partner, secret)
    session.headers["Accept-Language"] = "ar"
    return zeep.Client(wsdl, transport=Transport(session=session))


def submit(service, document_id):
    document = etree.parse(file).getroot()
    return service.submit(messageId=document_id, purpose="job-placement", to=[recipient], document={"_value_1": document})


sending = client(sender, sender_secret)
fetching = client(recipient, recipient_secret)
said = {"operations": sorted(sending.service._operations), "echo": sending.service.echo(text="قنطرة").text}

receipt = submit(sending.service, message_id)
said["format"] = receipt.format
said["again"] = submit(sending.service, message_id).submissionId == receipt.submissionId

letter = None
deadline = time.time() + 40
while letter is None and time.time() < deadline:
    letters = fetching.service.fetch(most=100) or []
    letter = next((each for each in letters if each.messageId == message_id), None)
    time.sleep(0.2)
said["letter"] = etree.tostring(letter.document._value_1, encoding="unicode")
fetching.service.acknowledge(deliveryId=letter.deliveryId, verdict="accepted", reference="رقم ٧")

status = sending.service.getDeliveryStatus(messageId=message_id)
said["state"] = status.delivery[0].state
said["reference"] = status.delivery[0].reference
said["unknown"] = sending.service.getDeliveryStatus(messageId="never-" + message_id).outcome

try:
    sending.service.submit(messageId="bad-" + message_id, content={"_value_1": b"{\"basics\": ", "mediaType": "application/json"})
except zeep.exceptions.Fault as fault:
    said["fault"] = fault.detail.findtext(".//{urn:qantara:exchange:1}code")
    said["faultstring"] = fault.message

print(json.dumps(said))
