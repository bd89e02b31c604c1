package dev.gantry.tests.controlplane;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command lines of the control plane's parts. */
final class Parts {
    private final Binaries binaries;
    private final Workplace place;
    private final Ports ports;
    private final ControlPlaneOptions options;

    Parts(Binaries binaries, Workplace place, Ports ports, ControlPlaneOptions options) {
        this.binaries = binaries;
        this.place = place;
        this.ports = ports;
        this.options = options;
    }

    List<String> etcd() {
        return command(
                "etcd",
                "--data-dir=" + place.etcdData(),
                "--client-url=" + ports.etcdUrl(),
                "--peer-url=" + ports.etcdPeerUrl());
    }

    List<String> compact() {
        return command("compact", "--endpoint=" + ports.etcdUrl());
    }

    List<String> apiServer() {
        List<String> command = command(
                "apiserver",
                "--etcd-servers=" + ports.etcdUrl(),
                "--bind-address=127.0.0.1",
                "--advertise-address=127.0.0.1",
                "--endpoint-reconciler-type=none",
                "--secure-port=" + ports.apiServer(),
                "--service-cluster-ip-range=10.96.0.0/16",
                "--authorization-mode=RBAC",
                "--token-auth-file=" + place.tokens(),
                "--client-ca-file=" + place.cert("ca"),
                "--tls-cert-file=" + place.cert("server"),
                "--tls-private-key-file=" + place.key("server"),
                "--service-account-issuer=https://kubernetes.default.svc",
                "--service-account-key-file=" + place.key("service-account"),
                "--service-account-signing-key-file=" + place.key("service-account"),
                "--allow-privileged=true",
                "--profiling=false",
                "--v=0");
        if (!options.controllers()) {
            // Both wait for a controller: one for a namespace's default account, one to clear a new node's taint.
            command.add("--disable-admission-plugins=ServiceAccount,TaintNodesByCondition");
        }
        command.addAll(options.apiServerFlags());
        return command;
    }

    List<String> controllers(Path kubeconfig) {
        return command(
                "controllers",
                "--kubeconfig=" + kubeconfig,
                "--leader-elect=false",
                "--secure-port=0",
                "--profiling=false",
                "--use-service-account-credentials=true",
                "--service-account-private-key-file=" + place.key("service-account"),
                "--root-ca-file=" + place.cert("ca"),
                "--v=0");
    }

    List<String> scheduler(Path kubeconfig) {
        return command(
                "scheduler",
                "--kubeconfig=" + kubeconfig,
                "--leader-elect=false",
                "--secure-port=0",
                "--profiling=false",
                "--v=0");
    }

    private List<String> command(String part, String... flags) {
        List<String> command = new ArrayList<>(List.of(binaries.controlPlane().toString(), part));
        command.addAll(List.of(flags));
        return command;
    }
}
