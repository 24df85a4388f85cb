"""An AMQP 1.0 client that shares no code with the hub: Qpid Proton.

usage: amqp_client.py <port> <sender> <secret> <recipient> <secret> <message id> <file>
Sends the file to "submissions", reads the receipt, reads the record as the recipient and answers it; prints JSON.
"""
import json
import sys
import time

from proton import Message
from proton.utils import BlockingConnection

port, sender, sender_secret, recipient, recipient_secret, message_id, file = sys.argv[1:]


def connect(partner, secret):
    return BlockingConnection(
        f"amqp://localhost:{port}", user=partner, password=secret, allowed_mechs="PLAIN", timeout=30)


def text(message):
    body = message.body
    return body if isinstance(body, str) else bytes(body).decode("utf-8")


def next_of(receiver, wanted):
    """The next message of this id; others are left over from earlier and of no interest."""
    deadline = time.time() + 40
    while time.time() < deadline:
        message = receiver.receive(timeout=40)
        receiver.accept()
        if message.properties.get("messageId") == wanted:
            return message
    raise TimeoutError(wanted)


said = {}
with open(file, "rb") as document:
    body = document.read()

sending = connect(sender, sender_secret)
answers = sending.create_receiver(f"mailbox.{sender}")
out = sending.create_sender("submissions")
properties = {"messageId": message_id, "purpose": "training", "to": recipient}
out.send(Message(body=body, inferred=True, properties=properties, reply_to=f"mailbox.{sender}", durable=True))
answer = next_of(answers, message_id)
said["kind"] = answer.properties["kind"]
said["correlation"] = answer.correlation_id
said["receipt"] = json.loads(text(answer))

receiving = connect(recipient, recipient_secret)
letter = next_of(receiving.create_receiver(f"mailbox.{recipient}"), message_id)
said["letter"] = {key: letter.properties[key] for key in ("from", "format", "recordType", "purpose", "kind")}
said["document"] = text(letter)
verdict = {"deliveryId": letter.properties["deliveryId"], "verdict": "accepted", "reference": "رقم ٨"}
receiving.create_sender("verdicts").send(Message(properties=verdict, durable=True))

try:
    sending.create_receiver(f"mailbox.{recipient}")
    said["others"] = "readable"
except Exception as refused:  # proton has a class of its own for each kind of link error
    said["others"] = type(refused).__name__

sending.close()
receiving.close()
print(json.dumps(said))
