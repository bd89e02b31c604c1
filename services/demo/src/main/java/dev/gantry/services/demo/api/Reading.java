package dev.gantry.services.demo.api;

import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.store.ObjectKey;
import dev.gantry.services.demo.store.ObjectStore;
import dev.gantry.services.demo.store.ObjectStore.Listing;
import dev.gantry.services.demo.store.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The reading verbs: get and list, with pages, selectors and resource versions. What they give is as it is kept, not
 * yet in the form a kind serves. Any thread.
 */
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
    public record Page(long revision, List<Stored> objects, String token, long remaining) {
        /** The same page of other forms of its objects. */
        public Page with(List<Stored> forms) {
            return new Page(revision, forms, token, remaining);
        }
    }

    /** @throws ApiException 404 where it is not there */
    public Stored get(Target target) {
        return get(target, "");
    }

    /**
     * @param version that the answer may not be older than; empty for any
     * @throws ApiException 404 where it is not there, 504 for a version that is not reached
     */
    public Stored get(Target target, String version) {
        if (!version.isEmpty()) {
            try {
                requireReached(version(version));
            } catch (NumberFormatException e) {
                throw Refusals.other(500, "", Objects.requireNonNull(e.getMessage()));
            }
        }
        Stored stored = store.get(target.key());
        if (stored == null) {
            throw Refusals.notFound(target.kind(), target.name());
        }
        return stored;
    }

    private void requireReached(long version) {
        long current = store.revision();
        if (version > current) {
            throw Refusals.tooLargeVersion(version, current);
        }
    }

    /** @throws ApiException 400 for parameters that do not go together, 410 for a past that is forgotten */
    public Page list(Target target, Query query) {
        PageToken from = query.token.isEmpty() ? null : PageToken.of(query.token);
        if (from != null && !query.version.isEmpty() && !query.version.equals("0")) {
            throw Refusals.badRequest("specifying resource version is not allowed when using continue");
        }
        Listing listing = listing(target, query, from);
        List<Stored> all = from == null
                ? listing.objects()
                : listing.objects()
                        .subList(
                                index(from, listing.objects()),
                                listing.objects().size());
        return page(listing.revision(), all, query);
    }

    private Listing listing(Target target, Query query, @Nullable PageToken from) {
        Kind kind = target.kind().kept();
        String namespace = target.namespace().isEmpty() ? null : target.namespace();
        if (from != null) {
            if (from.revision() == PageToken.NEWEST) {
                return store.list(kind, namespace);
            }
            Listing then = store.listAt(kind, namespace, from.revision());
            if (then == null) {
                throw Refusals.expiredPage(TOKEN_TOO_OLD, new PageToken(PageToken.NEWEST, from.start()).text());
            }
            return then;
        }
        long asked = asked(query.version);
        requireReached(asked);
        // Before there was a match, a limit asked for the very version.
        boolean isOfOld = query.match.isEmpty() && query.limit > 0 && asked > 0;
        if (query.match.equals("Exact") || isOfOld) {
            Listing then = store.listAt(kind, namespace, asked);
            if (then == null) {
                throw Refusals.expired("The resourceVersion for the provided list is too old.");
            }
            return then;
        }
        return store.list(kind, namespace);
    }

    private static long asked(String version) {
        try {
            return version(version);
        } catch (NumberFormatException e) {
            throw Refusals.badRequest("invalid resource version: " + e.getMessage());
        }
    }

    /** @param all objects from this page on, wanted or not */
    private static Page page(long revision, List<Stored> all, Query query) {
        boolean isSelected = !query.labels.isEverything() || !query.fields.isEverything();
        // A version of 0 is answered from memory as it is, and without the limit.
        boolean isWhole = query.limit <= 0 || query.version.equals("0");
        List<Stored> found = new ArrayList<>();
        int end = 0;
        while (end < all.size() && (isWhole || found.size() < query.limit)) {
            Stored object = all.get(end++);
            if (!isSelected || query.labels.test(object.labels()) && query.fields.test(object)) {
                found.add(object);
            }
        }
        if (end == all.size()) {
            return new Page(revision, found, "", -1);
        }
        ObjectKey last = all.get(end - 1).key();
        return new Page(
                revision,
                found,
                PageToken.after(revision, last.namespace(), last.name()).text(),
                isSelected ? -1 : all.size() - end);
    }

    /**
     * A resource version as a number, 0 for an empty one.
     *
     * @throws NumberFormatException for what is none, in the server's words
     */
    public static long version(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        if (text.matches("\\d{1,18}")) {
            return Long.parseLong(text);
        }
        throw new NumberFormatException("resourceVersion: Invalid value: \"" + text
                + "\": strconv.ParseUint: parsing \"" + text + "\": invalid syntax");
    }

    private static int index(PageToken from, List<Stored> objects) {
        int low = 0;
        int high = objects.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            ObjectKey key = objects.get(middle).key();
            if (from.isBefore(key.namespace(), key.name())) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
