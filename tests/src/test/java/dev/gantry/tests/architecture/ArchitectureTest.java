package dev.gantry.tests.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
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

    private void assertCaught(String name, ArchRule rule) {
        JavaClasses culprits = new ClassFileImporter().importClasses(Offenders.of(name));
        assertTrue(rule.evaluate(culprits).hasViolation(), name + " lets its offender pass");
    }
}
