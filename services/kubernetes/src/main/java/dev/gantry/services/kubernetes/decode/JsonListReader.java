package dev.gantry.services.kubernetes.decode;

import dev.gantry.services.inventory.Resource;
import dev.gantry.services.kubernetes.decode.kinds.ListHead;
import dev.gantry.services.kubernetes.decode.wire.JsonFields;
import dev.gantry.services.kubernetes.decode.wire.JsonScanner;
import dev.gantry.services.kubernetes.decode.wire.MalformedException;
import dev.gantry.services.kubernetes.decode.wire.Window;
import dev.gantry.services.problems.UnreadProblem.Flaw;
import java.io.IOException;

/**
 * A list in JSON, item by item while it streams; its metadata may come before or after the items, as with custom
 * resources. One list, one thread.
 */
final class JsonListReader<T extends Resource> {
    private final String kind;
    private final ListRun<T> run;
    private final JsonFields fields;
    private final Window window;
    private final JsonScanner scanner;
    private boolean listed;

    JsonListReader(String kind, ListRun<T> run, JsonFields fields, Window window) {
        this.kind = kind;
        this.run = run;
        this.fields = fields;
        this.window = window;
        this.scanner = new JsonScanner(window);
    }

    ListResult read() throws IOException {
        try (fields) {
            scanner.open('{');
            String name = scanner.nextMember(true);
            while (name != null) {
                readMember(name);
                name = scanner.nextMember(false);
            }
            if (!listed) {
                throw new MalformedException("the object is no " + kind + "List: it has no items", window.offset());
            }
            if (scanner.hasMore()) {
                throw new MalformedException("something follows the list", window.offset());
            }
            return run.finished(window.offset());
        } catch (MalformedException e) {
            return run.broken(e);
        }
    }

    private void readMember(String name) throws IOException, MalformedException {
        switch (name) {
            case "kind" -> requireKind();
            case "metadata" -> readHead();
            case "items" -> readItems();
            default -> scanner.skip();
        }
    }

    private void requireKind() throws IOException, MalformedException {
        int length = scanner.measure();
        if (length < 0) {
            throw new MalformedException("the kind is longer than any", window.offset());
        }
        String found = scanner.word(length);
        if (!found.equals(kind + "List")) {
            throw new MalformedException("a " + found + " came where a " + kind + "List belongs", window.offset());
        }
        window.advance(length);
    }

    private void readHead() throws IOException, MalformedException {
        if (scanner.peek() != '{') {
            scanner.skip();
            return;
        }
        int length = scanner.measure();
        if (length < 0) {
            throw new MalformedException("the metadata is longer than any", window.offset());
        }
        point(length);
        run.head(ListHead.read(fields));
        window.advance(length);
    }

    private void readItems() throws IOException, MalformedException {
        listed = true;
        if (scanner.peek() != '[') {
            // Go writes an empty list that was never made as null.
            scanner.skip();
            return;
        }
        scanner.open('[');
        for (boolean more = scanner.nextElement(true); more; more = scanner.nextElement(false)) {
            readItem();
        }
    }

    private void readItem() throws IOException, MalformedException {
        long begin = window.offset();
        int length = scanner.measure();
        if (length < 0) {
            run.lostItem(begin, new Flaw.TooLarge(Window.LONGEST));
            return;
        }
        try {
            point(length);
            run.item(fields);
        } catch (MalformedException e) {
            run.lostItem(e.offset(), new Flaw.LeftOut(e.what()));
        }
        window.advance(length);
        window.settle();
    }

    private void point(int length) throws MalformedException {
        int from = window.position();
        fields.reset(window.bytes(), from, from + length, window.base());
    }
}
