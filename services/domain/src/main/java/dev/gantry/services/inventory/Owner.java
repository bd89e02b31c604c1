package dev.gantry.services.inventory;

import java.util.UUID;

/** The controller an object belongs to, from its {@code ownerReferences} with {@code controller: true}. Interned. */
public record Owner(String kind, String name, UUID uid) {
    private static final UUID NO_UID = new UUID(0, 0);

    /** Nobody's: the object stands alone. */
    public static final Owner NONE = new Owner("", "", NO_UID);

    public boolean isNone() {
        return kind.isEmpty();
    }
}
