#!/bin/bash
# Writes merged.json: what kubectl makes of these files. Needs kubectl.
set -euo pipefail
cd "$(dirname "$0")"
KUBECONFIG="one.yaml:absent.yaml:two.yaml:empty.yaml:three.json" kubectl config view --merge --raw -o json > merged.json
