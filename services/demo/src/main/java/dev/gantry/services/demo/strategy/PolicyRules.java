package dev.gantry.services.demo.strategy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** What disruption budgets, leases, priority classes, certificate requests and storage classes must be. Pure. */
final class PolicyRules {
    private static final long HIGHEST_PRIORITY = 1_000_000_000;
    private static final int LEAST_SECONDS = 600;

    private PolicyRules() {}

    static Map<String, Rules> all() {
        Map<String, Rules> all = new HashMap<>();
        all.put("PodDisruptionBudget.policy", Rules.of(Names::pathSegment).valid(PolicyRules::budget));
        all.put(
                "HorizontalPodAutoscaler.autoscaling",
                Rules.of(Names::subdomain)
                        .validNew(autoscaler -> AutoscalerRules.check(autoscaler, true))
                        .changed(AutoscalerRules::changed));
        all.put("Lease.coordination.k8s.io", Rules.of(Names::subdomain).valid(PolicyRules::lease));
        all.put(
                "PriorityClass.scheduling.k8s.io",
                Rules.of(Names::subdomain).valid(PolicyRules::priority).changed(PolicyRules::priorityChanged));
        all.put(
                "RuntimeClass.node.k8s.io",
                Rules.of(Names::subdomain)
                        .valid(PolicyRules::runtime)
                        .changed((next, old) -> next.at("handler").unchanged(old.at("handler"))));
        all.put(
                "CertificateSigningRequest.certificates.k8s.io",
                Rules.of(Names::any)
                        .created(PolicyRules::newRequest)
                        .prepared(PolicyRules::keepRequest)
                        .status(Approvals::statusChanged)
                        .valid(PolicyRules::request));
        return all;
    }

    private static void budget(Spot budget) {
        Spot spec = budget.at("spec");
        Spot least = spec.at("minAvailable");
        Spot most = spec.at("maxUnavailable");
        if (least.isSet() && most.isSet()) {
            spec.invalid(
                    "{\"MinAvailable\":" + GoValues.of(least.value()) + ",\"Selector\":"
                            + GoValues.of(spec.at("selector").value()) + ",\"MaxUnavailable\":"
                            + GoValues.of(most.value()) + ",\"UnhealthyPodEvictionPolicy\":"
                            + GoValues.of(spec.at("unhealthyPodEvictionPolicy").value()) + "}",
                    "minAvailable and maxUnavailable cannot be both set");
        }
        for (Spot portion : List.of(least, most)) {
            if (portion.isSet()) {
                WorkloadRules.portion(portion);
                WorkloadRules.notMoreThanAll(portion);
            }
        }
        MetadataRules.selector(spec.at("selector"));
        spec.at("unhealthyPodEvictionPolicy").oneOfWhereSet("AlwaysAllow", "IfHealthyBudget");
    }

    private static void lease(Spot lease) {
        Spot duration = lease.at("spec.leaseDurationSeconds");
        if (duration.isSet() && duration.number() <= 0) {
            duration.invalid("must be greater than 0");
        }
        lease.at("spec.leaseTransitions").notNegative();
    }

    private static void priority(Spot priority) {
        if (!priority.at("metadata.name").text().startsWith("system-")
                && priority.at("value").number() > HIGHEST_PRIORITY) {
            priority.at("value").forbidden("maximum allowed value of a user defined priority is " + HIGHEST_PRIORITY);
        }
        priority.at("preemptionPolicy").oneOfWhereSet("PreemptLowerPriority", "Never");
    }

    private static void runtime(Spot runtime) {
        Spot handler = runtime.at("handler");
        if (handler.isEmpty()) {
            handler.required();
        } else {
            handler.follows(Names::label);
        }
    }

    private static void priorityChanged(Spot next, Spot old) {
        if (next.at("value").number() != old.at("value").number()) {
            next.at("value").forbidden("may not be changed in an update.");
        }
        next.at("preemptionPolicy").unchanged(old.at("preemptionPolicy"));
    }

    private static void newRequest(ObjectNode request) {
        request.putObject("status");
    }

    private static void keepRequest(ObjectNode next, ObjectNode old) {
        if (!old.isEmpty()) {
            Filling.keep("spec", next, old);
        }
    }

    private static void request(Spot request) {
        Spot spec = request.at("spec");
        CertificateRequest.problem(spec.at("request").text())
                .ifPresent(problem -> spec.at("request").invalid(problem));
        Spot usages = spec.at("usages");
        if (usages.isEmpty()) {
            usages.required();
        }
        for (Spot usage : usages.items()) {
            usage.oneOf(CertificateRequest.USAGES);
        }
        signer(spec.at("signerName"));
        Spot seconds = spec.at("expirationSeconds");
        if (seconds.isSet() && seconds.number() < LEAST_SECONDS) {
            seconds.invalid("may not specify a duration less than 600 seconds (10 minutes)");
        }
    }

    private static void signer(Spot signer) {
        String[] parts = signer.text().split("/", -1);
        if (signer.isEmpty()) {
            signer.required();
        } else if (signer.is("kubernetes.io/legacy-unknown")) {
            signer.invalid("the legacy signerName is not allowed via this API version");
        } else if (parts.length != 2) {
            signer.invalid("must be a fully qualified domain and path of the form 'example.com/signer-name'");
        } else {
            Names.subdomain(parts[0]).forEach(problem -> signer.invalid(GoValues.quoted(parts[0]), problem));
        }
    }
}
