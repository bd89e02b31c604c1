package dev.gantry.services.demo.table;

import org.jspecify.annotations.Nullable;

/** What comes with each row of a table: the request parameter {@code includeObject}. */
public enum IncludeObject {
    METADATA,
    OBJECT,
    NONE;

    /**
     * What the request's parameter stands for.
     *
     * @param parameter null or empty where the request has none
     * @return null for a word the API does not have
     */
    public static @Nullable IncludeObject of(@Nullable String parameter) {
        return switch (parameter) {
            case null -> METADATA;
            case "", "Metadata" -> METADATA;
            case "Object" -> OBJECT;
            case "None" -> NONE;
            default -> null;
        };
    }
}
