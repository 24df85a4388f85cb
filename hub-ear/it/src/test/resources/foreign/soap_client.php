<?php
// A SOAP client that shares no code with the hub: PHP's own.
// usage: soap_client.php <wsdl> <partner> <secret> <message id> <file>; sends the file in base64, prints JSON
[, $wsdl, $partner, $secret, $id, $file] = $argv;
$client = new SoapClient($wsdl, ['login' => $partner, 'password' => $secret, 'cache_wsdl' => WSDL_CACHE_NONE, 'soap_version' => SOAP_1_2]);
$request = ['messageId' => $id, 'purpose' => 'training', 'to' => ['ofppt'],
    'content' => ['_' => file_get_contents($file), 'mediaType' => 'application/xml']];
$receipt = $client->submit($request)->receipt;
$status = $client->getDeliveryStatus(['messageId' => $id])->status;
$said = ['echo' => $client->echo(['text' => 'قنطرة'])->text, 'format' => $receipt->format, 'outcome' => $status->outcome];
try {
    $client->submit(['messageId' => 'bad-' . $id, 'content' => ['_' => '{"basics": ', 'mediaType' => 'application/json']]);
} catch (SoapFault $fault) {
    $said['fault'] = $fault->detail->problem->code;
}
echo json_encode($said);
