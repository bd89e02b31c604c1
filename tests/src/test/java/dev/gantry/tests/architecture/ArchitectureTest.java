package dev.gantry.tests.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
    private static final Pattern SLEEP = Pattern.compile("(?:Thread|TimeUnit\\.[A-Z]+|[A-Z]+SECONDS)\\.sleep\\(");

    private JavaClasses house;

    @BeforeAll
    void read() {
        house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(ArchitectureTest::isShipped)
                .importPackages("dev.gantry");
    }

    /** The tests module's own main code (harness, benches) is not part of the house. */
    private static boolean isShipped(Location location) {
        return !location.contains("/dev/gantry/tests/");
    }

    @TestFactory
    Stream<DynamicTest> theHouseKeepsEachRule() {
        assertTrue(house.size() > 20, "the import found the house");
        return HouseRules.all().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(house)));
    }

    @TestFactory
    Stream<DynamicTest> eachRuleCanFail() {
        return HouseRules.all().entrySet().stream()
                .map(rule ->
                        DynamicTest.dynamicTest(rule.getKey(), () -> assertCaught(rule.getKey(), rule.getValue())));
    }

    /** {@link OffendingCode} is what the rule above catches; finding it shows that this one can fail as well. */
    @Test
    void testsDoNotSleepEither() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            List<String> sleepers = files.filter(ArchitectureTest::isTestCode)
                    .filter(file -> SLEEP.matcher(read(file)).find())
                    .map(file -> file.getFileName().toString())
                    .toList();
            assertEquals(List.of(OffendingCode.class.getSimpleName() + ".java"), sleepers);
        }
    }

    private static boolean isTestCode(Path file) {
        String path = file.toString();
        return path.endsWith(".java")
                && !path.contains("/target/")
                && (path.contains("/src/test/") || path.startsWith("../tests/"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertCaught(String name, ArchRule rule) {
        JavaClasses culprits = new ClassFileImporter().importClasses(Offenders.of(name));
        assertTrue(rule.evaluate(culprits).hasViolation(), name + " lets its offender pass");
    }
}
