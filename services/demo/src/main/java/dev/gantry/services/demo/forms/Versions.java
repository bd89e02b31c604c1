package dev.gantry.services.demo.forms;

import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.kinds.Kinds;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The versions one cluster serves the same objects in. Immutable; any thread. */
public final class Versions {
    private final Kinds kinds;
    private final Forms forms;

    public Versions(Kinds kinds, Forms forms) {
        this.kinds = kinds;
        this.forms = forms;
    }

    /** The kind in another version of its group; null where it is not served in that, or has no other form there. */
    public @Nullable Kind other(Kind kind, String apiVersion) {
        if (apiVersion.equals(kind.apiVersion())) {
            return null;
        }
        Kind other = kinds.named(apiVersion, kind.kind());
        boolean isSame =
                other != null && other.kept() == kind.kept() && other.group().equals(kind.group());
        return isSame && kind.type() != null ? other : null;
    }

    /** An object of one kind in the form of another that is kept alike. */
    public ObjectNode in(Kind other, ObjectNode object, Kind kind) {
        return forms.served(forms.kept(object, kind), other);
    }
}
