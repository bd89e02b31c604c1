package dev.gantry.views.words;

import dev.gantry.resources.Messages;
import dev.gantry.services.problems.Original;
import dev.gantry.services.problems.UnreadProblem;
import dev.gantry.services.problems.UnreadProblem.Flaw;
import dev.gantry.services.problems.UnreadProblem.Place;

/** Says what of an answer could not be understood. Pure but for the messages; any thread. */
final class UnreadWords {
    private UnreadWords() {}

    static String of(UnreadProblem problem, Messages messages) {
        String where = where(problem.plural(), problem.place(), messages);
        String offset = Long.toString(problem.offset());
        return switch (problem.flaw()) {
            case Flaw.LeftOut(Original(String detail)) ->
                messages.text("problem.unread.left-out", where, offset, detail);
            case Flaw.TooLarge(long bytes) -> messages.text("problem.unread.too-large", where, bytes);
            case Flaw.NoRequests(Original(String detail)) -> messages.text("problem.unread.no-requests", where, detail);
            case Flaw.NoAllocatable(Original(String detail)) ->
                messages.text("problem.unread.no-allocatable", where, detail);
            case Flaw.NoVersion() -> messages.text("problem.unread.no-version", where);
            case Flaw.More(int further) -> messages.text("problem.unread.more", where, further);
            case Flaw.Broken(Original(String detail)) -> messages.text("problem.unread.broken", where, offset, detail);
        };
    }

    private static String where(String plural, Place place, Messages messages) {
        return switch (place) {
            case Place.Named(String name) -> messages.text("problem.unread.named", plural, name);
            case Place.Item(int number) -> messages.text("problem.unread.item", plural, number);
            case Place.List(int items) ->
                items == 0
                        ? messages.text("problem.unread.list", plural)
                        : messages.text("problem.unread.list-after", plural, items);
            case Place.Watch() -> messages.text("problem.unread.watch", plural);
            case Place.WatchEvent() -> messages.text("problem.unread.event", plural);
        };
    }
}
