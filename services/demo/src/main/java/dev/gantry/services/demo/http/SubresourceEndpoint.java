package dev.gantry.services.demo.http;

import java.io.IOException;

/** Answers one subresource that is more than a view of its object. Any thread. */
public interface SubresourceEndpoint {
    /**
     * @throws dev.gantry.services.demo.api.ApiException where it is refused
     * @throws InterruptedException where the server closes while a stream is open
     */
    void handle(ResourceRequest request) throws IOException, InterruptedException;
}
