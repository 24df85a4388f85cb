"""A SOAP client that signs what it says and verifies what it hears, by zeep and xmlsec: no secret, only a key.

usage: signed_client.py <wsdl> <key and certificate, PEM> <hub's certificate, PEM> <message id> <file>
Sends the file inline, asks what became of it, then tries what must be refused; prints JSON.
"""
import copy
import datetime
import json
import sys

import requests
import xmlsec
import zeep
from lxml import etree
from zeep import ns
from zeep.wsse import utils
from zeep.wsse.signature import BinarySignature, _make_verify_key, _read_file, _verify_envelope_with_key

wsdl, key, hub_certificate, message_id, file = sys.argv[1:]
SOAP = {"s": ns.SOAP_ENV_11, "wsse": ns.WSSE, "wsu": ns.WSU, "ds": ns.DS, "x": "urn:qantara:exchange:1"}


class Signing(BinarySignature):
    """BinarySignature with a time stamp, by an elliptic curve key; answers are the hub's, so they are by its key."""

    def __init__(self, minutes_ago=0, method=xmlsec.Transform.ECDSA_SHA256, digest=xmlsec.Transform.SHA256):
        super().__init__(key, key, signature_method=method, digest_method=digest)
        self.minutes_ago = minutes_ago
        self.verified = 0

    def apply(self, envelope, headers):
        created = datetime.datetime.utcnow() - datetime.timedelta(minutes=self.minutes_ago)
        stamp = utils.WSU.Timestamp()
        for name, time in (("Created", created), ("Expires", created + datetime.timedelta(minutes=5))):
            stamp.append(utils.WSU(name, time.strftime("%Y-%m-%dT%H:%M:%SZ")))
        utils.get_security_header(envelope).append(stamp)
        return super().apply(envelope, headers)

    def verify(self, envelope):
        _verify_envelope_with_key(envelope, _make_verify_key(_read_file(hub_certificate)))
        covered = envelope.xpath("count(//ds:Reference)", namespaces=SOAP)
        assert covered == 2, "the answer's signature covers %s parts" % covered
        self.verified += 1
        return envelope


signing = Signing()
client = zeep.Client(wsdl, wsse=signing)
said = {"echo": client.service.echo(text="قنطرة").text, "partner": client.service.echo(text="x").partner}
document = etree.parse(file).getroot()
receipt = client.service.submit(messageId=message_id, purpose="job-placement", document={"_value_1": document})
said["format"] = receipt.format
said["outcome"] = client.service.getDeliveryStatus(messageId=message_id).outcome
said["verified"] = signing.verified

try:
    client.service.getDeliveryStatus()
except zeep.exceptions.Fault as fault:
    said["fault"] = fault.detail.findtext(".//{urn:qantara:exchange:1}code")


def message(how=None, text="a"):
    signer = zeep.Client(wsdl, wsse=how or Signing())
    return signer.create_message(signer.service, "echo", text=text)


def answer(envelope):
    body = envelope if isinstance(envelope, bytes) else etree.tostring(envelope)
    heard = requests.post(wsdl.split("?")[0], data=body, headers={"Content-Type": "text/xml; charset=utf-8", "SOAPAction": '""'})
    problem = etree.fromstring(heard.content).find(".//x:code", SOAP)
    return heard.status_code, problem.text if problem is not None else "", heard.headers.get("WWW-Authenticate", "")


good = message()
said["good"] = answer(good)[0]
said["again"] = answer(good)[:2]
said["unsigned"] = answer(message(how=type("Nothing", (), {"apply": lambda s, e, h: (e, h), "verify": lambda s, e: e})()))
said["old"] = answer(message(Signing(minutes_ago=10)))[:2]
said["sha1"] = answer(message(Signing(digest=xmlsec.Transform.SHA1)))[:2]
said["changed"] = answer(etree.tostring(message(text="HONEST")).replace(b"HONEST", b"HACKED"))[:2]


def wrapped(where):
    envelope = message()
    body = envelope.find("s:Body", SOAP)
    evil = copy.deepcopy(body)
    evil.xpath(".//x:text", namespaces=SOAP)[0].text = "EVIL"
    evil.set("{%s}Id" % ns.WSU, "other")
    envelope.replace(body, evil)
    etree.SubElement(envelope.find(where, SOAP), "{urn:w}wrapper").append(body)
    return envelope


places = ("s:Header", "s:Header/wsse:Security", "s:Header/wsse:Security/ds:Signature", "s:Body")
said["wrapped"] = sorted({answer(wrapped(place))[:2] for place in places})
print(json.dumps(said))
