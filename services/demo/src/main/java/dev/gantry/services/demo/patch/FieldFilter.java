package dev.gantry.services.demo.patch;

import dev.gantry.services.demo.kinds.Kind;
import java.util.List;

/** Which fields a write to an object or to one of its subresources can set at all. Immutable; any thread. */
sealed interface FieldFilter {
    FieldSet apply(FieldSet fields);

    /** Everything but these and what is below them. */
    record Without(FieldSet reset) implements FieldFilter {
        @Override
        public FieldSet apply(FieldSet fields) {
            return fields.without(reset);
        }
    }

    /**
     * Only what is below one of these.
     *
     * @param paths of field names; a star is any element of a list
     */
    record Below(List<List<String>> paths) implements FieldFilter {
        @Override
        public FieldSet apply(FieldSet fields) {
            FieldSet kept = FieldSet.EMPTY;
            for (List<String> path : paths) {
                kept = kept.union(below(fields, path));
            }
            return kept;
        }

        private static FieldSet below(FieldSet fields, List<String> path) {
            if (path.isEmpty()) {
                return fields;
            }
            List<String> rest = path.subList(1, path.size());
            FieldSetBuilder kept = new FieldSetBuilder();
            for (int i = 0; i < fields.size(); i++) {
                PathElement element = fields.element(i);
                if (path.getFirst().equals("*") || element.equals(PathElement.field(path.getFirst()))) {
                    FieldSet below = below(fields.below(i), rest);
                    if (fields.isMember(i) || !below.isEmpty()) {
                        kept.add(element, fields.isMember(i), below);
                    }
                }
            }
            return kept.build();
        }
    }

    FieldFilter ALL = new Without(FieldSet.EMPTY);

    /** The filter of writes to the kind, or to a subresource where that is not empty. */
    static FieldFilter of(Kind kind, String subresource) {
        return switch (subresource) {
            case "" -> ofMain(kind);
            case "status" -> ofStatus(kind);
            case "finalize" -> Filters.STATUS;
            case "approval" -> Filters.APPROVAL;
            case "ephemeralcontainers" -> Filters.EPHEMERAL_CONTAINERS;
            case "resize" -> Filters.RESIZE;
            default -> ALL;
        };
    }

    private static FieldFilter ofMain(Kind kind) {
        return switch (kind.qualifiedName()) {
            case "CertificateSigningRequest.certificates.k8s.io" -> Filters.SPEC_AND_STATUS;
            case "ServiceCIDR.networking.k8s.io" -> ALL;
            default -> kind.has("status") ? Filters.STATUS : ALL;
        };
    }

    private static FieldFilter ofStatus(Kind kind) {
        if (kind.type() == null) {
            return Filters.SPEC_AND_METADATA;
        }
        return switch (kind.qualifiedName()) {
            case "Pod" -> Filters.POD_STATUS;
            case "Deployment.apps" -> Filters.DEPLOYMENT_STATUS;
            case "CertificateSigningRequest.certificates.k8s.io" -> Filters.CERTIFICATE_STATUS;
            case "ServiceCIDR.networking.k8s.io",
                    "ResourceClaim.resource.k8s.io",
                    "VolumeAttachment.storage.k8s.io",
                    "FlowSchema.flowcontrol.apiserver.k8s.io",
                    "PriorityLevelConfiguration.flowcontrol.apiserver.k8s.io",
                    "ValidatingAdmissionPolicy.admissionregistration.k8s.io",
                    "CustomResourceDefinition.apiextensions.k8s.io" -> Filters.SPEC_AND_METADATA;
            default -> Filters.SPEC;
        };
    }

    /** The filters there are, from {@code GetResetFields} of the registry's strategies. */
    final class Filters {
        static final FieldFilter STATUS = without(FieldSet.of("status"));
        static final FieldFilter SPEC = without(FieldSet.of("spec"));
        static final FieldFilter SPEC_AND_STATUS = without(FieldSet.of("spec"), FieldSet.of("status"));
        static final FieldFilter SPEC_AND_METADATA = without(FieldSet.of("spec"), FieldSet.of("metadata"));
        static final FieldFilter POD_STATUS = without(
                FieldSet.of("spec"),
                FieldSet.of("metadata", "deletionTimestamp"),
                FieldSet.of("metadata", "ownerReferences"));
        static final FieldFilter DEPLOYMENT_STATUS = without(FieldSet.of("spec"), FieldSet.of("metadata", "labels"));
        static final FieldFilter CERTIFICATE_STATUS = without(FieldSet.of("spec"), FieldSet.of("status", "conditions"));
        static final FieldFilter APPROVAL = without(FieldSet.of("spec"), FieldSet.of("status", "certificate"));
        static final FieldFilter EPHEMERAL_CONTAINERS = new Below(List.of(List.of("spec", "ephemeralContainers")));
        static final FieldFilter RESIZE = new Below(List.of(
                List.of("spec", "containers", "*", "resources"),
                List.of("spec", "containers", "*", "resizePolicy"),
                List.of("spec", "initContainers", "*", "resources"),
                List.of("spec", "initContainers", "*", "resizePolicy")));

        private Filters() {}

        private static FieldFilter without(FieldSet... sets) {
            FieldSet all = FieldSet.EMPTY;
            for (FieldSet set : sets) {
                all = all.union(set);
            }
            return new Without(all);
        }
    }
}
