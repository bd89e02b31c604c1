package dev.gantry.services.kubernetes.intern;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class BoundedInternerTest {
    private record Pair(String a, int b) {}

    private static String intern(Interner interner, String word) {
        // In the middle of a longer array, as in a decoder's window.
        byte[] utf8 = ("<<" + word + ">>").getBytes(UTF_8);
        return interner.intern(utf8, 2, utf8.length - 2);
    }

    @Test
    void equalBytesGiveTheSameString() {
        Interner interner = new BoundedInterner();
        for (String word : List.of("web", "eight-by", "eight-byte-and-more", "队列", "naïve", "📦📦📦", "\0")) {
            String first = intern(interner, word);

            assertEquals(word, first);
            assertSame(first, intern(interner, word));
            assertSame(first, interner.intern(new String(word.toCharArray())));
        }
        assertSame("", intern(interner, ""));
        assertEquals("\uFFFD", interner.intern(new byte[] {(byte) 0xFF}, 0, 1));
    }

    @Test
    void wordsThatDifferInOneByteStayApart() {
        Interner interner = new BoundedInterner();
        List<String> words = new ArrayList<>();
        for (char c = 'a'; c <= 'z'; c++) {
            for (int at = 0; at < 20; at++) {
                words.add("x".repeat(at) + c + "y".repeat(19 - at));
            }
        }
        words.forEach(word -> assertEquals(word, intern(interner, word)));
        words.forEach(word -> assertEquals(word, intern(interner, word)));
    }

    @Test
    void itHoldsNoMoreThanItsBoundAndKeepsWhatIsUsed() {
        BoundedInterner interner = new BoundedInterner(1_024, 1_024);
        String used = intern(interner, "kube-system");
        Pair pair = interner.internRecord(new Pair("kube-system", 1));
        for (int i = 0; i < 100_000; i++) {
            intern(interner, "passing-by-" + i);
            interner.internRecord(new Pair("passing-by", i + 2));
            assertSame(used, intern(interner, "kube-system"), "asked for all the time, so never forgotten");
            assertSame(pair, interner.internRecord(new Pair("kube-system", 1)));
        }
        assertTrue(interner.strings() <= 1_024 && interner.strings() > 512, () -> "held " + interner.strings());
        assertTrue(interner.records() <= 1_024 && interner.records() > 512, () -> "held " + interner.records());
    }

    @Test
    void veryLongWordsAreNotHeld() {
        BoundedInterner interner = new BoundedInterner();
        String word = "x".repeat(5_000);

        assertEquals(word, intern(interner, word));
        assertNotSame(intern(interner, word), intern(interner, word));
        assertEquals(0, interner.strings());
    }

    @Test
    void threadsAgreeOnOneCopy() throws Exception {
        BoundedInterner interner = new BoundedInterner();
        int threads = 4;
        CyclicBarrier start = new CyclicBarrier(threads);
        Callable<List<String>> work = () -> {
            start.await();
            List<String> got = new ArrayList<>();
            for (int i = 0; i < 5_000; i++) {
                got.add(intern(interner, "word-" + i));
            }
            return got;
        };
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<Future<List<String>>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                all.add(pool.submit(work));
            }
            List<String> first = all.getFirst().get();
            for (Future<List<String>> other : all) {
                for (int i = 0; i < first.size(); i++) {
                    assertSame(first.get(i), other.get().get(i));
                }
            }
        }
    }

    @Test
    void aRowOfWordsMakesItsValueOnce() {
        SequenceTable<List<String>> table = new SequenceTable<>(256, row -> List.of(row));
        String[] scratch = {"a", "b", "left over"};
        List<String> first = table.get(scratch, 2);
        scratch[0] = "c";
        List<String> other = table.get(scratch, 2);

        assertEquals(List.of("a", "b"), first, "the row is copied, not kept");
        assertEquals(List.of("c", "b"), other);
        assertSame(first, table.get(new String[] {"a", new String("b")}, 2));
        assertEquals(List.of("a"), table.get(new String[] {"a", "b"}, 1));
    }
}
