package dev.gantry.services.demo.http;

import dev.gantry.services.demo.api.Refusals;
import java.io.IOException;

/** Answers subresources that are the object itself, of which only a part may change. Any thread. */
final class ViewEndpoint implements SubresourceEndpoint {
    private final ReadEndpoint reads;
    private final WriteEndpoint writes;

    ViewEndpoint(ReadEndpoint reads, WriteEndpoint writes) {
        this.reads = reads;
        this.writes = writes;
    }

    @Override
    public void handle(ResourceRequest request) throws IOException {
        switch (request.verb()) {
            case "get" -> reads.get(request.exchange(), request.target());
            case "update" -> writes.update(request.exchange(), request.target(), request.user());
            case "patch" -> writes.patch(request.exchange(), request.target(), request.user());
            default -> throw Refusals.methodNotAllowed();
        }
    }
}
