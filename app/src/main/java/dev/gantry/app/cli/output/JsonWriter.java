package dev.gantry.app.cli.output;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** One array of objects, or one object a line. Fields that are not known are left out. */
final class JsonWriter<R> implements RowWriter<R> {
    private final Report<R> report;
    private final JsonGenerator json;
    private final OutputStream out;
    private final boolean lines;
    private boolean first = true;

    private JsonWriter(Report<R> report, PrintStream out, boolean lines) {
        this.report = report;
        this.out = out;
        this.lines = lines;
        this.json = JsonFactory.builder()
                .rootValueSeparator(lines ? "" : " ")
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build()
                .createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
        if (!lines) {
            json.writeStartArray();
        }
    }

    static <R> JsonWriter<R> array(Report<R> report, PrintStream out) {
        return new JsonWriter<>(report, out, false);
    }

    static <R> JsonWriter<R> lines(Report<R> report, PrintStream out) {
        return new JsonWriter<>(report, out, true);
    }

    @Override
    public void row(R row) {
        object(row, false);
    }

    @Override
    public void removed(R row) {
        object(row, true);
    }

    private void object(R row, boolean removed) {
        if (!lines) {
            json.writeRaw(first ? "\n " : "");
            first = false;
        }
        json.writeStartObject();
        for (Report.Field<R> field : report.fields()) {
            Object value = field.value().apply(row);
            if (value != null) {
                json.writeName(field.name());
                value(value);
            }
        }
        if (removed) {
            json.writeBooleanProperty("removed", true);
        }
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case String text -> json.writeString(text);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            case Boolean flag -> json.writeBoolean(flag);
            case List<?> list -> {
                json.writeStartArray();
                list.forEach(this::value);
                json.writeEndArray();
            }
            case Map<?, ?> map -> {
                json.writeStartObject();
                map.forEach((key, item) -> {
                    json.writeName(String.valueOf(key));
                    value(item);
                });
                json.writeEndObject();
            }
            default -> throw new IllegalArgumentException("no JSON form for " + value.getClass());
        }
    }

    @Override
    public void flush() {
        json.flush();
        ((PrintStream) out).flush();
    }

    @Override
    public void close() {
        if (!lines) {
            json.writeEndArray();
            json.writeRaw('\n');
        }
        flush();
    }
}
