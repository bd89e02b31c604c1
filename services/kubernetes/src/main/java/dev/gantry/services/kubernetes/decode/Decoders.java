package dev.gantry.services.kubernetes.decode;

import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Resource;

/** Chooses the decoder by the answer's Content-Type. Any thread. */
public interface Decoders {
    /**
     * @param contentType of the answer, parameters included
     * @throws UnsupportedFormatException where it is neither protobuf nor JSON, such as a login page's HTML
     */
    <T extends Resource> ResourceDecoder<T> forAnswer(Kind kind, Class<T> type, String contentType)
            throws UnsupportedFormatException;
}
