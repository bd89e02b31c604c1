package dev.gantry.services.demo.strategy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What config maps, secrets, namespaces, nodes, claims, quotas and limits must be. Pure. */
final class CoreRules {
    private static final int LONGEST_DATA = 1024 * 1024;
    private static final String SEALED = "field is immutable when `immutable` is set";
    /** What each type of secret has to hold. */
    private static final Map<String, List<String>> SECRET_KEYS = Map.of(
            "kubernetes.io/dockercfg", List.of(".dockercfg"),
            "kubernetes.io/dockerconfigjson", List.of(".dockerconfigjson"),
            "kubernetes.io/ssh-auth", List.of("ssh-privatekey"),
            "kubernetes.io/tls", List.of("tls.crt", "tls.key"));

    private CoreRules() {}

    static Map<String, Rules> all() {
        Map<String, Rules> all = new HashMap<>();
        all.put(
                "Pod",
                Rules.of(Names::subdomain)
                        .created(CoreRules::newPod)
                        .prepared(PodDefaults::keep)
                        .validNew(PodRules::created)
                        .changed(PodChanges::changed));
        all.put(
                "ConfigMap",
                Rules.of(Names::subdomain).valid(CoreRules::configMap).changedFirst(CoreRules::sealed));
        all.put("Secret", Rules.of(Names::subdomain).valid(CoreRules::secret).changedFirst((next, old) -> {
            next.at("type").unchanged(old.at("type"));
            sealed(next, old);
        }));
        all.put(
                "Namespace",
                Rules.of(Names::label).created(CoreRules::newNamespace).prepared(CoreRules::keepFinalizers));
        all.put("Node", Rules.of(Names::subdomain).valid(CoreRules::node).changed(CoreRules::nodeChanged));
        all.put(
                "PersistentVolumeClaim",
                Rules.of(Names::subdomain)
                        .created(claim -> claim.putObject("status").put("phase", "Pending"))
                        .validNew(claim -> VolumeRules.claim(claim.at("spec")))
                        .changed(VolumeRules::claimChanged));
        all.put(
                "PersistentVolume",
                Rules.of(Names::subdomain)
                        .created(volume -> volume.putObject("status")
                                .put("phase", "Pending")
                                .put("lastPhaseTransitionTime", created(volume)))
                        .valid(volume -> VolumeRules.volume(volume.at("spec")))
                        .changed((next, old) -> new Spot(
                                        next.value().path("spec").path("volumeMode"), "volumeMode", next.problems())
                                .unchanged(old.at("spec.volumeMode"))));
        all.put("ResourceQuota", Rules.of(Names::subdomain).valid(CoreRules::quota));
        all.put("LimitRange", Rules.of(Names::subdomain).valid(LimitRules::check));
        all.put("ServiceAccount", Rules.of(Names::subdomain));
        all.putAll(EventRules.all());
        return all;
    }

    private static void newPod(ObjectNode pod) {
        ObjectNode status = pod.putObject("status");
        status.put("phase", "Pending");
        status.put("qosClass", PodRules.quality(pod.path("spec")));
        if (!pod.path("spec").path("schedulingGates").isEmpty()) {
            status.withArray("/conditions")
                    .addObject()
                    .put("type", "PodScheduled")
                    .put("status", "False")
                    .putNull("lastProbeTime")
                    .put("lastTransitionTime", created(pod))
                    .put("reason", "SchedulingGated")
                    .put("message", "Scheduling is blocked due to non-empty scheduling gates");
        }
    }

    private static String created(ObjectNode object) {
        return object.path("metadata").path("creationTimestamp").asString("");
    }

    private static void newNamespace(ObjectNode namespace) {
        ObjectNode spec = Filling.object(namespace, "spec");
        boolean isThere = false;
        for (JsonNode finalizer : spec.path("finalizers")) {
            isThere |= finalizer.asString().equals("kubernetes");
        }
        if (!isThere) {
            spec.withArray("/finalizers").add("kubernetes");
        }
        namespace.putObject("status").put("phase", "Active");
    }

    /** They change through {@code finalize} only. */
    private static void keepFinalizers(ObjectNode next, ObjectNode old) {
        if (!old.isEmpty()) {
            Filling.keep("spec", next, old);
        }
    }

    private static void configMap(Spot map) {
        int[] length = new int[1];
        for (String list : List.of("data", "binaryData")) {
            map.at(list).entries((key, value) -> {
                Names.configKey(key).forEach(problem -> value.invalid(GoValues.quoted(key), problem));
                if (list.equals("data") && map.at("binaryData").value().has(key)) {
                    value.invalid(GoValues.quoted(key), "duplicate of key present in binaryData");
                }
                length[0] += value.text().length();
            });
        }
        if (length[0] > LONGEST_DATA) {
            new Spot(map.value(), "[]", map.problems()).tooLong(LONGEST_DATA);
        }
    }

    private static void sealed(Spot next, Spot old) {
        if (!old.at("immutable").isTrue()) {
            return;
        }
        if (!next.at("immutable").isTrue()) {
            next.at("immutable").forbidden(SEALED);
        }
        for (String list : List.of("data", "binaryData")) {
            if (!GoValues.same(next.value().path(list), old.value().path(list))) {
                next.at(list).forbidden(SEALED);
            }
        }
    }

    private static void secret(Spot secret) {
        int[] length = new int[1];
        Spot data = secret.at("data");
        data.entries((key, value) -> {
            Names.configKey(key).forEach(problem -> value.invalid(GoValues.quoted(key), problem));
            length[0] += value.text().length() / 4 * 3;
        });
        if (length[0] > LONGEST_DATA) {
            data.tooLong(LONGEST_DATA);
        }
        String type = secret.at("type").text();
        if (type.equals("kubernetes.io/service-account-token")) {
            Spot account = secret.at("metadata.annotations").entry("kubernetes.io/service-account.name");
            if (account.isEmpty()) {
                account.required();
            }
        } else if (type.equals("kubernetes.io/basic-auth")) {
            if (!data.value().has("username") && !data.value().has("password")) {
                data.entry("username").required();
                data.entry("password").required();
            }
        }
        for (String key : SECRET_KEYS.getOrDefault(type, List.of())) {
            if (!data.value().has(key)) {
                data.entry(key).required();
            }
        }
    }

    private static void node(Spot node) {
        taints(node);
        for (String list : List.of("capacity", "allocatable")) {
            node.at("status")
                    .at(list)
                    .entries((name, amount) -> ResourceRules.amount(
                            name, new Spot(amount.value(), "status." + list + "." + name, node.problems())));
        }
    }

    private static void taints(Spot node) {
        Set<String> seen = new HashSet<>();
        Spot taints = new Spot(node.value().path("spec").path("taints"), "metadata.taints", node.problems());
        for (Spot taint : taints.items()) {
            taint.at("key").follows(Names::key);
            List<String> problems = Names.value(taint.at("value").text());
            if (!problems.isEmpty()) {
                taint.at("value").invalid(String.join(";", problems));
            }
            PodRules.effect(taint.at("effect"));
            if (!seen.add(taint.at("effect").text() + " " + taint.at("key").text())) {
                taint.problems()
                        .add(new dev.gantry.services.demo.api.FieldProblem(
                                taint.path(),
                                "FieldValueDuplicate",
                                "Duplicate value: {\"Key\":"
                                        + GoValues.quoted(taint.at("key").text()) + ",\"Value\":"
                                        + GoValues.quoted(taint.at("value").text()) + ",\"Effect\":"
                                        + GoValues.quoted(taint.at("effect").text())
                                        + ",\"TimeAdded\":null}: taints must be unique by key and effect pair"));
            }
        }
    }

    private static void nodeChanged(Spot next, Spot old) {
        Spot provider = next.at("spec.providerID");
        if (!old.at("spec.providerID").isEmpty()
                && !provider.text().equals(old.at("spec.providerID").text())) {
            provider.forbidden("node updates may not change providerID except from \"\" to valid");
        }
        if (!old.at("spec.podCIDRs").isEmpty()
                && !GoValues.same(
                        next.at("spec.podCIDRs").value(),
                        old.at("spec.podCIDRs").value())) {
            next.at("spec.podCIDRs").forbidden("node updates may not change podCIDR except from \"\" to valid");
        }
    }

    private static void quota(Spot quota) {
        quota.at("spec.hard").entries((name, amount) -> {
            ResourceRules.quotaName(name, amount);
            ResourceRules.amount(name, amount);
        });
    }
}
