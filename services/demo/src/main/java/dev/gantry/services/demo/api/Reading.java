package dev.gantry.services.demo.api;

import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.store.ObjectStore;
import dev.gantry.services.demo.store.ObjectStore.Listing;
import dev.gantry.services.demo.store.Stored;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The reading verbs: get and list, with pages, selectors and resource versions. Any thread. */
public final class Reading {
    private static final String TOKEN_TOO_OLD =
            "The provided continue parameter is too old to display a consistent list result. You can start a new list "
                    + "without the continue parameter, or use the continue token in this response to retrieve the "
                    + "remainder of the results. Continuing with the provided token results in an inconsistent list - "
                    + "objects that were created, modified, or deleted between the time the first chunk was returned "
                    + "and now may show up in the list.";

    private final ObjectStore store;

    public Reading(ObjectStore store) {
        this.store = store;
    }

    /**
     * What a list asks for.
     *
     * @param limit 0 for no pages
     * @param token of the page before, empty for the first
     * @param version the {@code resourceVersion} asked for, empty for the newest
     * @param match {@code NotOlderThan}, {@code Exact} or empty
     */
    public record Query(
            LabelSelector labels, FieldSelector fields, int limit, String token, String version, String match) {}

    /**
     * One page.
     *
     * @param token of the next page, empty at the end
     * @param remaining objects after this page, -1 where it is not told
     */
    public record Page(long revision, List<Stored> objects, String token, long remaining) {}

    /** @throws ApiException 404 where it is not there */
    public Stored get(Target target) {
        Stored stored = store.get(target.key());
        if (stored == null) {
            throw Refusals.notFound(target.kind(), target.name());
        }
        return stored;
    }

    /** @throws ApiException 400 for parameters that do not go together, 410 for a past that is forgotten */
    public Page list(Target target, Query query) {
        Position position = query.token.isEmpty() ? null : Position.of(query.token);
        if (position != null && !query.version.isEmpty() && !query.version.equals("0")) {
            throw Refusals.badRequest("specifying resource version is not allowed when using continue");
        }
        Listing listing = listing(target, query, position);
        List<Stored> found = listing.objects();
        if (!query.labels.isEverything() || !query.fields.isEverything()) {
            Predicate<Stored> wanted = object -> query.labels.test(object.labels()) && query.fields.test(object);
            found = found.stream().filter(wanted).toList();
        }
        return page(listing.revision(), found, position, query);
    }

    private Listing listing(Target target, Query query, @Nullable Position position) {
        Kind kind = target.kind();
        String namespace = target.namespace().isEmpty() ? null : target.namespace();
        if (position != null) {
            Listing then = store.listAt(kind, namespace, position.revision);
            if (then == null) {
                throw Refusals.expired(TOKEN_TOO_OLD);
            }
            return then;
        }
        long asked = version(query.version);
        long current = store.revision();
        if (asked > current) {
            throw Refusals.tooLargeVersion(asked, current);
        }
        if (query.match.equals("Exact")) {
            Listing then = store.listAt(kind, namespace, asked);
            if (then == null) {
                throw Refusals.expired("The resourceVersion for the provided list is too old.");
            }
            return then;
        }
        return store.list(kind, namespace);
    }

    private static Page page(long revision, List<Stored> found, @Nullable Position position, Query query) {
        int from = position == null ? 0 : position.index(found);
        // A version of 0 is answered from memory as it is, and the limit with it.
        boolean isWhole = query.limit <= 0 || (query.version.equals("0") && position == null);
        int to = isWhole ? found.size() : Math.min(found.size(), from + query.limit);
        if (to >= found.size()) {
            return new Page(revision, found.subList(from, found.size()), "", -1);
        }
        Stored last = found.get(to - 1);
        boolean isSelected = !query.labels.isEverything() || !query.fields.isEverything();
        return new Page(
                revision,
                found.subList(from, to),
                new Position(revision, last.key().namespace(), last.key().name()).token(),
                isSelected ? -1 : found.size() - to);
    }

    /** @throws ApiException 400 for what is no number */
    public static long version(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        try {
            long version = Long.parseLong(text);
            if (version >= 0) {
                return version;
            }
        } catch (NumberFormatException e) {
            throw badVersion(text);
        }
        throw badVersion(text);
    }

    private static ApiException badVersion(String text) {
        return Refusals.badRequest(
                "Invalid value: \"" + text + "\": strconv.ParseUint: parsing \"" + text + "\": invalid syntax");
    }

    /** Where a page ended. */
    private record Position(long revision, String namespace, String name) {
        static Position of(String token) {
            try {
                String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
                String[] parts = text.split("/", -1);
                if (parts.length == 3) {
                    return new Position(Long.parseLong(parts[0]), parts[1], parts[2]);
                }
            } catch (IllegalArgumentException e) {
                throw badToken();
            }
            throw badToken();
        }

        private static ApiException badToken() {
            return Refusals.badRequest("continue key is not valid: it was not given by this server");
        }

        String token() {
            byte[] text = (revision + "/" + namespace + "/" + name).getBytes(StandardCharsets.UTF_8);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
        }

        int index(List<Stored> objects) {
            String after = namespace + "/" + name;
            int low = 0;
            int high = objects.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                String path = objects.get(middle).key().namespace() + "/"
                        + objects.get(middle).key().name();
                if (path.compareTo(after) <= 0) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
