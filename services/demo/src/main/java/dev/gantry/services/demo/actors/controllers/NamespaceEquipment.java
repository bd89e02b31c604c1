package dev.gantry.services.demo.actors.controllers;

import static dev.gantry.services.demo.fleet.Tree.object;

import dev.gantry.services.demo.actors.Beat;
import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.controllers.Lookout.Sighting;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives each namespace its {@code default} service account and the authority's certificate
 * ({@code pkg/controller/serviceaccount}, {@code certificates/rootcacertpublisher}). One thread.
 */
final class NamespaceEquipment extends Controller {
    private static final String ACCOUNT = "default";
    private static final String CERTIFICATE = "kube-root-ca.crt";
    private static final String DESCRIPTION =
            "Contains a CA bundle that can be used to verify the kube-apiserver when using internal endpoints such as "
                    + "the internal service IP or kubernetes.default.svc. No other usage is guaranteed across "
                    + "distributions of Kubernetes clusters.";

    private final String certificate;

    /** @param certificate of the cluster's authority, as PEM */
    NamespaceEquipment(Lookout lookout, String certificate) {
        super(lookout);
        this.certificate = certificate;
        lookout.follow(Resource.NAMESPACES, sighting -> {
            if (!sighting.isDeletion()) {
                queue.add(Key.of(sighting.object()));
            }
        });
        lookout.follow(Resource.SERVICE_ACCOUNTS, sighting -> {
            if (sighting.isDeletion()) {
                lost(sighting, ACCOUNT);
            }
        });
        lookout.follow(Resource.CONFIG_MAPS, sighting -> lost(sighting, CERTIFICATE));
    }

    private void lost(Sighting sighting, String name) {
        Key key = Key.of(sighting.object());
        if (key.name().equals(name)) {
            queue.add(new Key("", key.namespace()));
        }
    }

    @Override
    protected void sync(Key key, Beat beat) {
        ObjectNode namespace = api.get(Resource.NAMESPACES, "", key.name());
        if (namespace == null || namespace.path("metadata").has("deletionTimestamp")) {
            return;
        }
        if (api.get(Resource.SERVICE_ACCOUNTS, key.name(), ACCOUNT) == null) {
            api.create(Resource.SERVICE_ACCOUNTS, account(key.name()));
        }
        ObjectNode there = api.get(Resource.CONFIG_MAPS, key.name(), CERTIFICATE);
        if (there == null) {
            api.create(Resource.CONFIG_MAPS, authority(key.name(), certificate));
        } else if (!there.path("data").path("ca.crt").asString("").equals(certificate)) {
            ObjectNode data = object("ca.crt", certificate);
            api.patch(Resource.CONFIG_MAPS, key.name(), CERTIFICATE, "", object("data", data));
        }
    }

    static ObjectNode account(String namespace) {
        return object("metadata", object("name", ACCOUNT, "namespace", namespace));
    }

    static ObjectNode authority(String namespace, String certificate) {
        ObjectNode metadata = object(
                "name", CERTIFICATE,
                "namespace", namespace,
                "annotations", object("kubernetes.io/description", DESCRIPTION));
        return object("metadata", metadata, "data", object("ca.crt", certificate));
    }
}
