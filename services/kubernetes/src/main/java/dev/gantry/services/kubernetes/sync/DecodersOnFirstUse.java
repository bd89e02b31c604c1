package dev.gantry.services.kubernetes.sync;

import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Resource;
import dev.gantry.services.kubernetes.decode.Decoders;
import dev.gantry.services.kubernetes.decode.DefaultDecoders;
import dev.gantry.services.kubernetes.decode.ResourceDecoder;
import dev.gantry.services.kubernetes.decode.UnsupportedFormatException;
import dev.gantry.services.kubernetes.intern.BoundedInterner;
import org.jspecify.annotations.Nullable;

/** One cluster's decoders, whose interner takes memory only once something is read. Any thread. */
final class DecodersOnFirstUse implements Decoders {
    private @Nullable Decoders made;

    @Override
    public <T extends Resource> ResourceDecoder<T> forAnswer(Kind kind, Class<T> type, String contentType)
            throws UnsupportedFormatException {
        return decoders().forAnswer(kind, type, contentType);
    }

    private synchronized Decoders decoders() {
        Decoders present = made;
        if (present == null) {
            present = new DefaultDecoders(new BoundedInterner());
            made = present;
        }
        return present;
    }
}
