package dev.gantry.services.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gantry.services.inventory.PersistentMap.Edit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersistentMapTest {
    /** Keys of few hashes drive the trie to its deepest level and into lists of colliding values. */
    private record Key(int number, int hashes) {
        @Override
        public int hashCode() {
            return number % hashes;
        }
    }

    private record Entry(Key key, int value) {}

    private static PersistentMap<Key, Entry> empty() {
        return PersistentMap.empty(Entry::key);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 50, Integer.MAX_VALUE})
    void equalsAHashMapAfterRandomChanges(int hashes) {
        Random random = new Random(hashes);
        Map<Key, Entry> model = new HashMap<>();
        PersistentMap<Key, Entry> map = empty();
        for (int round = 0; round < 400; round++) {
            Map<Key, Entry> before = new HashMap<>(model);
            PersistentMap<Key, Entry> kept = map;
            Edit edit = round % 3 == 0 ? null : new Edit();
            for (int step = random.nextInt(12); step >= 0; step--) {
                Key key = new Key(random.nextInt(150), hashes);
                if (random.nextInt(5) < 3) {
                    Entry entry = new Entry(key, random.nextInt());
                    model.put(key, entry);
                    map = map.with(entry, edit);
                } else {
                    model.remove(key);
                    map = map.without(key, edit);
                }
            }
            assertHolds(model, map, hashes);
            assertHolds(before, kept, hashes);
        }
    }

    private static void assertHolds(Map<Key, Entry> model, PersistentMap<Key, Entry> map, int hashes) {
        assertEquals(model.size(), map.size());
        for (int i = 0; i < 150; i++) {
            Key key = new Key(i, hashes);
            assertEquals(model.get(key), map.get(key));
        }
        Set<Entry> walked = new HashSet<>();
        map.forEach(walked::add);
        assertEquals(new HashSet<>(model.values()), walked);
        List<Entry> iterated = new ArrayList<>();
        for (Entry entry : map) {
            iterated.add(entry);
        }
        assertEquals(model.size(), iterated.size());
        assertEquals(walked, new HashSet<>(iterated));
    }

    @Test
    void removingWhatIsNotThereIsTheSameMap() {
        PersistentMap<Key, Entry> map = empty().with(new Entry(new Key(1, 9), 1), null);
        assertSame(map, map.without(new Key(2, 9), null));
        assertSame(map, map.without(new Key(10, 9), null), "the same hash is not the same key");
        assertNull(map.get(new Key(10, 9)));
    }

    @Test
    void anIteratorEndsProperly() {
        Iterator<Entry> none = empty().iterator();
        assertThrows(NoSuchElementException.class, none::next);
        Iterator<Entry> one = empty().with(new Entry(new Key(1, 9), 1), null).iterator();
        one.next();
        assertThrows(NoSuchElementException.class, one::next);
    }
}
