package dev.gantry.services.kubernetes.decode.kinds;

import static dev.gantry.services.inventory.Meta.NO_TIME;

import dev.gantry.services.events.Event;
import dev.gantry.services.events.Event.Occurrence;
import dev.gantry.services.events.Event.Regarding;
import dev.gantry.services.inventory.Meta;
import dev.gantry.services.kubernetes.decode.wire.Fields;
import dev.gantry.services.kubernetes.decode.wire.MalformedException;
import dev.gantry.services.kubernetes.decode.wire.Shape;
import dev.gantry.services.kubernetes.intern.Interner;

/** Events of core/v1; events.k8s.io/v1 numbers and names its fields otherwise. One thread. */
final class EventProjection extends Projection<Event> {
    private static final int METADATA = 1;
    private static final int INVOLVED = 2;
    private static final int REASON = 3;
    private static final int MESSAGE = 4;
    private static final int SOURCE = 5;
    private static final int FIRST = 6;
    private static final int LAST = 7;
    private static final int COUNT = 8;
    private static final int TYPE = 9;
    private static final int EVENT_TIME = 10;
    private static final int SERIES = 11;
    private static final int REPORTING_COMPONENT = 14;
    private static final Shape EVENT = Shape.fields()
            .one(METADATA, "metadata")
            .one(INVOLVED, "involvedObject")
            .one(REASON, "reason")
            .one(MESSAGE, "message")
            .one(SOURCE, "source")
            .one(FIRST, "firstTimestamp")
            .one(LAST, "lastTimestamp")
            .one(COUNT, "count")
            .one(TYPE, "type")
            .one(EVENT_TIME, "eventTime")
            .one(SERIES, "series")
            .one(REPORTING_COMPONENT, "reportingComponent")
            .build();

    private static final int KIND = 1;
    private static final int NAMESPACE = 2;
    private static final int NAME = 3;
    private static final int FIELD_PATH = 7;
    private static final Shape OBJECT_REFERENCE = Shape.fields()
            .one(KIND, "kind")
            .one(NAMESPACE, "namespace")
            .one(NAME, "name")
            .one(FIELD_PATH, "fieldPath")
            .build();

    private static final int COMPONENT = 1;
    private static final Shape EVENT_SOURCE =
            Shape.fields().one(COMPONENT, "component").build();

    private static final int SERIES_COUNT = 1;
    private static final int SERIES_LAST = 2;
    private static final Shape EVENT_SERIES = Shape.fields()
            .one(SERIES_COUNT, "count")
            .one(SERIES_LAST, "lastObservedTime")
            .build();

    private static final Regarding NOTHING = new Regarding("", "", "", "");

    private final Interner interner;
    private Regarding regarding = NOTHING;
    private String type = "";
    private String reason = "";
    private String message = "";
    private String component = "";
    private String reporting = "";
    private long first;
    private long last;
    private long eventTime;
    private long seriesLast;
    private int count;
    private int seriesCount;

    EventProjection(Interner interner, MetaProjection meta) {
        super(Event.class, meta, EVENT);
        this.interner = interner;
    }

    @Override
    void clear() {
        regarding = NOTHING;
        type = "";
        reason = "";
        message = "";
        component = "";
        reporting = "";
        first = NO_TIME;
        last = NO_TIME;
        eventTime = NO_TIME;
        seriesLast = NO_TIME;
        count = 0;
        seriesCount = 0;
    }

    @Override
    void field(int field, Fields in) throws MalformedException {
        switch (field) {
            case INVOLVED -> readRegarding(in);
            case REASON -> reason = in.word();
            case MESSAGE -> message = in.text();
            case SOURCE -> readSource(in);
            case FIRST -> first = in.time();
            case LAST -> last = in.time();
            case COUNT -> count = (int) in.number();
            case TYPE -> type = in.word();
            case EVENT_TIME -> eventTime = in.time();
            case SERIES -> readSeries(in);
            case REPORTING_COMPONENT -> reporting = in.word();
            default -> in.skip();
        }
    }

    private void readRegarding(Fields in) throws MalformedException {
        String kind = "";
        String namespace = "";
        String name = "";
        String path = "";
        int outer = in.enter(OBJECT_REFERENCE);
        for (int field = in.next(); field != Fields.END; field = in.next()) {
            switch (field) {
                case KIND -> kind = in.word();
                case NAMESPACE -> namespace = in.word();
                case NAME -> name = in.text();
                case FIELD_PATH -> path = in.word();
                default -> in.skip();
            }
        }
        in.leave(outer);
        // Many events are about one object.
        regarding = interner.internRecord(new Regarding(kind, namespace, name, path));
    }

    private void readSource(Fields in) throws MalformedException {
        int outer = in.enter(EVENT_SOURCE);
        for (int field = in.next(); field != Fields.END; field = in.next()) {
            if (field == COMPONENT) {
                component = in.word();
            } else {
                in.skip();
            }
        }
        in.leave(outer);
    }

    private void readSeries(Fields in) throws MalformedException {
        int outer = in.enter(EVENT_SERIES);
        for (int field = in.next(); field != Fields.END; field = in.next()) {
            switch (field) {
                case SERIES_COUNT -> seriesCount = (int) in.number();
                case SERIES_LAST -> seriesLast = in.time();
                default -> in.skip();
            }
        }
        in.leave(outer);
    }

    @Override
    Event build(Meta head) {
        String source = component.isEmpty() ? reporting : component;
        return new Event(head, type, reason, message, regarding, source, occurrence());
    }

    /** The order in which kubectl's printer looks for times and counts. */
    private Occurrence occurrence() {
        long begun = first != NO_TIME ? first : eventTime;
        long seen = seriesLast != NO_TIME ? seriesLast : last != NO_TIME ? last : begun;
        int times = seriesCount != 0 ? seriesCount : count;
        return new Occurrence(begun, seen, Math.max(1, times));
    }
}
