package dev.gantry.services.kubernetes.decode;

import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Resource;
import dev.gantry.services.kubernetes.decode.kinds.Pool;
import dev.gantry.services.kubernetes.decode.kinds.Projection;
import dev.gantry.services.kubernetes.decode.kinds.Projections;
import dev.gantry.services.kubernetes.decode.wire.Keys;
import dev.gantry.services.kubernetes.intern.Interner;
import dev.gantry.services.problems.ReadProblem;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The decoders of one cluster, all on one interner. Any thread. */
public final class DefaultDecoders implements Decoders {
    /** The annotations that what Gantry shows needs now. */
    public static final Map<Kind, Set<String>> ANNOTATIONS =
            Map.of(Kind.DEPLOYMENT, Set.of("deployment.kubernetes.io/revision"));

    private final Pool pool;
    private final Map<Kind, Keys> annotations = new EnumMap<>(Kind.class);

    public DefaultDecoders(Interner interner) {
        this(interner, ANNOTATIONS);
    }

    /** @param annotations which annotations rows keep, per kind */
    public DefaultDecoders(Interner interner, Map<Kind, Set<String>> annotations) {
        this.pool = Pool.of(interner);
        for (Kind kind : Kind.values()) {
            this.annotations.put(kind, new Keys(annotations.getOrDefault(kind, Set.of())));
        }
    }

    @Override
    public <T extends Resource> ResourceDecoder<T> forAnswer(Kind kind, Class<T> type, String contentType)
            throws UnsupportedFormatException {
        return switch (mediaType(contentType)) {
            case "application/vnd.kubernetes.protobuf" ->
                new ProtoDecoder<>(kind.title(), projection(kind, type), pool);
            case "application/json" -> new JsonDecoder<>(kind.title(), projection(kind, type), pool);
            case "text/html" -> throw new UnsupportedFormatException(new ReadProblem.PageForAnswer());
            default -> throw new UnsupportedFormatException(new ReadProblem.OtherFormat(contentType));
        };
    }

    static String mediaType(String contentType) {
        int parameters = contentType.indexOf(';');
        String type = parameters < 0 ? contentType : contentType.substring(0, parameters);
        return type.strip().toLowerCase(Locale.ROOT);
    }

    @SuppressWarnings("unchecked")
    private <T extends Resource> Projection<T> projection(Kind kind, Class<T> type) {
        Projection<? extends Resource> projection =
                Projections.of(kind, pool, annotations.getOrDefault(kind, new Keys(Set.of())));
        if (!type.isAssignableFrom(projection.type())) {
            throw new IllegalArgumentException(kind + " makes no " + type.getSimpleName());
        }
        // The projection's own class token was just compared with T.
        return (Projection<T>) projection;
    }
}
