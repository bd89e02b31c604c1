#!/bin/bash
# Makes the test keys and certificates of this folder, valid for 100 years. They guard nothing. Needs OpenSSL 3.
set -euo pipefail
cd "$(dirname "$0")"
days=36500
openssl req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.crt -days $days -subj "/CN=gantry test ca" \
    -addext "basicConstraints=critical,CA:true" -addext "keyUsage=critical,keyCertSign" 2>/dev/null
issue() { # NAME SUBJECT EXTENSIONS: a certificate for NAME.key
    openssl req -new -key "$1.key" -subj "$2" -out tmp.csr
    openssl x509 -req -in tmp.csr -CA ca.crt -CAkey ca.key -CAcreateserial -days $days -out "$1.crt" \
        -extfile <(printf '%s\n' "$3") 2>/dev/null
    rm -f tmp.csr ca.srl
}
openssl genrsa -out server.key 2048 2>/dev/null
issue server "/CN=server" "subjectAltName=DNS:api.test,IP:127.0.0.1"
# By itself, so that nobody trusts it; and by an authority of its own but long over.
openssl req -x509 -newkey rsa:2048 -nodes -keyout stranger.key -out stranger.crt -days $days -subj "/CN=stranger" \
    -addext "subjectAltName=DNS:api.test,IP:127.0.0.1" 2>/dev/null
openssl req -x509 -newkey rsa:2048 -nodes -keyout old-ca.key -out old-ca.crt -days $days -subj "/CN=gantry old ca" \
    -addext "basicConstraints=critical,CA:true" -addext "keyUsage=critical,keyCertSign" 2>/dev/null
openssl genrsa -out expired.key 2048 2>/dev/null
openssl req -new -key expired.key -subj "/CN=expired" -out tmp.csr
openssl x509 -req -in tmp.csr -CA old-ca.crt -CAkey old-ca.key -CAcreateserial -days -1 -out expired.crt \
    -extfile <(echo "subjectAltName=DNS:api.test,IP:127.0.0.1") 2>/dev/null
rm -f tmp.csr old-ca.srl old-ca.key
openssl genrsa -traditional -out rsa-pkcs1.key 2048 2>/dev/null
openssl pkcs8 -topk8 -nocrypt -in rsa-pkcs1.key -out rsa-pkcs8.key
openssl rsa -traditional -aes128 -passout pass:secret -in rsa-pkcs1.key -out rsa-pkcs1-encrypted.key 2>/dev/null
openssl pkcs8 -topk8 -passout pass:secret -in rsa-pkcs1.key -out rsa-pkcs8-encrypted.key
openssl ecparam -name prime256v1 -genkey -out ec-sec1-parameters.key
openssl ec -in ec-sec1-parameters.key -out ec-sec1.key 2>/dev/null
openssl pkcs8 -topk8 -nocrypt -in ec-sec1.key -out ec-pkcs8.key
openssl genpkey -algorithm ed25519 -out ed25519.key
openssl genpkey -algorithm x25519 -out x25519.key
for name in rsa-pkcs1 ec-sec1 ed25519; do
    issue "$name" "/O=system:masters/CN=$name" "extendedKeyUsage=clientAuth"
done
rm -f ca.key
