package dev.gantry.app.cli.describe;

import dev.gantry.services.cluster.ClusterFailure;
import java.time.Clock;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Tells one object, what belongs to it and its events. Keeps nothing; any thread. */
public final class Describer {
    /** Nothing happens to these that would be an event, so kubectl does not ask either. */
    private static final Set<String> WITHOUT_EVENTS = Set.of(
            "Secret",
            "Namespace",
            "LimitRange",
            "ResourceQuota",
            "rbac.authorization.k8s.io/Role",
            "rbac.authorization.k8s.io/ClusterRole",
            "rbac.authorization.k8s.io/RoleBinding",
            "rbac.authorization.k8s.io/ClusterRoleBinding",
            "networking.k8s.io/NetworkPolicy");

    private final Clock clock;
    private final Related related;

    public Describer(Clock clock, Related related) {
        this.clock = clock;
        this.related = related;
    }

    /**
     * The whole text, ending in a line break.
     *
     * @param events whether its events are asked for and told
     */
    public String describe(JsonNode object, boolean events) throws ClusterFailure {
        Page page = new Page(new Sheet(), clock.getZone(), clock.instant(), related);
        Sections.tell(page, object);
        if (events && !WITHOUT_EVENTS.contains(Sections.kind(object))) {
            new EventSections(page).tell(object);
        }
        return page.sheet().text();
    }
}
