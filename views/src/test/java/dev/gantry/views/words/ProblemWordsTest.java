package dev.gantry.views.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.resources.Language;
import dev.gantry.resources.Messages;
import dev.gantry.services.problems.KubeconfigProblem;
import dev.gantry.services.problems.Original;
import dev.gantry.services.problems.Problem;
import dev.gantry.services.problems.ReadProblem;
import dev.gantry.services.problems.TransportProblem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every problem there is, said in both languages. */
class ProblemWordsTest {
    private static final Messages ENGLISH = Messages.in(Language.ENGLISH);
    private static final Messages CHINESE = Messages.in(Language.CHINESE);
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    /** Two words of plain English in a row; names of fields, headers and kinds stand alone. */
    private static final Pattern ENGLISH_WORDS = Pattern.compile("\\b[a-z]{2,} [a-z]{2,}\\b");

    private static final Set<String> TERMS = Set.of("openssl pkey", "context or");

    @Test
    void everySortIsSaidInEachLanguageAndInNoOther() {
        Map<String, Problem> wrong = new TreeMap<>();
        for (Problem problem : EveryProblem.all()) {
            String english = ProblemWords.of(problem, ENGLISH);
            String chinese = ProblemWords.of(problem, CHINESE);
            if (english.isBlank()
                    || english.contains("{")
                    || HAN.matcher(english).find()) {
                wrong.put(english, problem);
            }
            boolean ours = !(problem instanceof Original);
            if (ours && (!HAN.matcher(chinese).find() || saysEnglish(chinese)) || chinese.contains("{")) {
                wrong.put(chinese, problem);
            }
        }
        assertEquals(Map.of(), wrong);
    }

    private static boolean saysEnglish(String chinese) {
        return ENGLISH_WORDS.matcher(chinese).results().anyMatch(words -> !TERMS.contains(words.group()));
    }

    @Test
    void englishThatWasLeftInAChineseSentenceWouldBeFound() {
        assertTrue(saysEnglish("live-gz 无应答：the name is unknown。"));
        assertFalse(saysEnglish("请用 openssl pkey 解密，或申请 get、list、watch 权限。"));
    }

    /** What a problem is about, and what others said of it, is told whatever the language. */
    @Test
    void nothingAProblemKnowsIsLost() {
        Set<String> lost = new LinkedHashSet<>();
        for (Problem problem : EveryProblem.all()) {
            for (Messages messages : List.of(ENGLISH, CHINESE)) {
                String said = ProblemWords.of(problem, messages);
                long known = count(problem.toString(), "⟨");
                if (count(said, "⟨") < known) {
                    lost.add(problem + " says " + said);
                }
            }
        }
        assertEquals(Set.of(), lost);
    }

    private static long count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1L;
    }

    /** Two sorts with one sentence would not help anyone to tell them apart. */
    @Test
    void noTwoSortsSoundAlike() {
        Map<String, List<Class<?>>> bySentence = EveryProblem.all().stream()
                .filter(problem -> !(problem instanceof Original))
                .collect(Collectors.groupingBy(
                        problem -> ProblemWords.of(problem, CHINESE),
                        Collectors.mapping(Object::getClass, Collectors.toList())));
        bySentence.values().removeIf(classes -> Set.copyOf(classes).size() == 1);
        assertEquals(Map.of(), bySentence);
    }

    @Test
    void aKubeconfigOfTheWrongShapeIsNamedAsAWhole() {
        Problem problem = new KubeconfigProblem.Unexpected(1, "", KubeconfigProblem.Wanted.MAPPING);
        assertEquals("line 1: the file should be a mapping", ProblemWords.of(problem, ENGLISH));
        assertEquals("第 1 行：整个文件 应为映射", ProblemWords.of(problem, CHINESE));
    }

    @Test
    void sentencesInsideSentencesHaveOneStopAndTheOriginalBeside() {
        Problem problem = new ReadProblem.NoAnswer(
                "live-gz",
                new TransportProblem.Failed(
                        TransportProblem.Step.CONNECT,
                        "10.1.0.9:6443",
                        new TransportProblem.Unreachable(new Original("No route to host"))));
        assertEquals(
                "live-gz does not answer: no connection to 10.1.0.9:6443: there is no way there (No route to host)."
                        + " Gantry keeps asking; check the network or the VPN.",
                ProblemWords.of(problem, ENGLISH));
        assertEquals(
                "live-gz 无应答：无法连接 10.1.0.9:6443：网络不可达（原文：No route to host）。Gantry 会继续询问；请检查网络或 VPN。",
                ProblemWords.of(problem, CHINESE));
        Problem refused = new ReadProblem.NotAllowed(new Original("pods is forbidden."));
        assertEquals("Not allowed: pods is forbidden. Ask for that permission.", ProblemWords.of(refused, ENGLISH));
    }
}
