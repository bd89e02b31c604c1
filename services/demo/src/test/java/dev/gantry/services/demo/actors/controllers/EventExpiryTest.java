package dev.gantry.services.demo.actors.controllers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.demo.actors.EventExpiry;
import dev.gantry.services.demo.actors.Resource;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EventExpiryTest {
    @Test
    void anEventGoesAnHourAfterItWasLastWritten() {
        Rig rig = new Rig();
        rig.join(new EventExpiry(rig.api));
        rig.create(Resource.EVENTS, """
                {"metadata":{"name":"early"},"involvedObject":{"namespace":"default"},"reason":"Early"}""");
        rig.create(Resource.EVENTS, """
                {"metadata":{"name":"again"},"involvedObject":{"namespace":"default"},"reason":"Again"}""");
        rig.beat();
        rig.skip(Duration.ofMinutes(40));
        rig.patch(Resource.EVENTS, "again", "{\"count\":2}");
        rig.beat();
        assertEquals(2, rig.names(Resource.EVENTS).size());
        rig.skip(Duration.ofMinutes(20));
        rig.beat();
        assertEquals(1, rig.names(Resource.EVENTS).size());
        assertTrue(rig.exists(Resource.EVENTS, "again"));
        rig.skip(Duration.ofMinutes(40));
        rig.beat();
        assertEquals(0, rig.names(Resource.EVENTS).size());
    }
}
