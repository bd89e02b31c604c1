package dev.gantry.tests.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import dev.gantry.services.kubernetes.sync.ScheduledTimer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every boundary that neither Maven nor the module system can hold, each with its reason. */
final class HouseRules {
    private HouseRules() {}

    private static final DescribedPredicate<JavaField> WRITTEN_BY_PEOPLE = new DescribedPredicate<>("not synthetic") {
        @Override
        public boolean test(JavaField field) {
            return !field.getModifiers().contains(JavaModifier.SYNTHETIC);
        }
    };

    static Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("fabric8", fabric8OnlyInItsAdapter());
        rules.put("sql", sqlOnlyInTheStore());
        rules.put("sockets", onlyTheTransportOpensConnections());
        rules.put("headless", viewModelsAndRowsKnowNoScene());
        rules.put("words", wordsNeedNoToolkit());
        rules.put("features", featuresDoNotKnowEachOther());
        rules.put("fxDoor", oneDoorToTheFxThread());
        rules.put("streams", standardStreamsOnlyInTheCommandLine());
        rules.put("statics", staticFieldsAreFinal());
        rules.put("names", namesSayWhatAThingIs());
        rules.put("styles", looksLiveInCss());
        rules.put("sleep", nobodySleeps());
        rules.put("pages", pagesAreNamedViews());
        rules.put("domain", theDomainSeesOnlyTheJdk());
        rules.put("demo", theDemoKnowsNothingOfTheConsole());
        return rules;
    }

    private static ArchRule fabric8OnlyInItsAdapter() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("dev.gantry.services.kubernetes..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.fabric8..")
                .because("model objects cost a hundred times a row; only the adapter may meet them");
    }

    private static ArchRule sqlOnlyInTheStore() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("dev.gantry.services.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..")
                .because("one writer thread owns the database");
    }

    /** The transport can only GET, so nothing in the house can send a change to a cluster that is not its own. */
    private static ArchRule onlyTheTransportOpensConnections() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        "dev.gantry.services.kubernetes.http..",
                        // Reaches the demo's own control, which is no cluster and has none behind it.
                        "dev.gantry.services.demo.control..",
                        // JSSE's key and trust managers have sockets in their signatures.
                        "dev.gantry.services.kubernetes.tls..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.net.http..")
                        .or(anyOf("java.net.HttpURLConnection", "java.net.Socket")))
                .because("every request takes the read road, whose transport knows no verb but GET");
    }

    private static DescribedPredicate<JavaClass> anyOf(String... names) {
        DescribedPredicate<JavaClass> any = DescribedPredicate.alwaysFalse();
        for (String name : names) {
            any = any.or(JavaClass.Predicates.type(nameToClass(name)));
        }
        return any.as("raw connections");
    }

    private static Class<?> nameToClass(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException missing) {
            throw new IllegalArgumentException(name, missing);
        }
    }

    private static ArchRule viewModelsAndRowsKnowNoScene() {
        return noClasses()
                .that()
                .resideInAPackage("dev.gantry..")
                .and()
                .haveSimpleNameEndingWith("ViewModel")
                .or()
                .haveSimpleNameEndingWith("Row")
                .and()
                .resideOutsideOfPackage("dev.gantry.views.tables..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..", "atlantafx..")
                .because("what the user may see or do is decided and tested without a toolkit");
    }

    /** The command line's class path has no toolkit at all. */
    private static ArchRule wordsNeedNoToolkit() {
        return noClasses()
                .that()
                .resideInAPackage("dev.gantry.views.words..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "atlantafx..", "org.kordamp..")
                .because("the command line says the same problems as the window");
    }

    private static ArchRule featuresDoNotKnowEachOther() {
        return slices().matching("dev.gantry.views.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        alwaysTrue(),
                        resideInAnyPackage(
                                "dev.gantry.views.fx..",
                                "dev.gantry.views.navigation..",
                                "dev.gantry.views.controls..",
                                "dev.gantry.views.tables..",
                                "dev.gantry.views.theme..",
                                "dev.gantry.views.words..",
                                "dev.gantry.views.details.."))
                // The frame holds these over whatever screen is open.
                .ignoreDependency(
                        resideInAPackage("dev.gantry.views.shell.."),
                        resideInAnyPackage(
                                "dev.gantry.views.palette..",
                                "dev.gantry.views.settings..",
                                "dev.gantry.views.evening..",
                                "dev.gantry.views.tour.."))
                .because("a screen can be read, changed and deleted alone; only ConsoleViews knows them all");
    }

    private static ArchRule oneDoorToTheFxThread() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("dev.gantry.views.fx..")
                .should()
                .callMethod(javafx.application.Platform.class, "runLater", Runnable.class)
                .because("one hop a frame is only possible through one door");
    }

    private static ArchRule standardStreamsOnlyInTheCommandLine() {
        return GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because(
                "stdout carries data alone, so only the command line's Console may open it");
    }

    private static ArchRule staticFieldsAreFinal() {
        return fields().that()
                .areStatic()
                .and(WRITTEN_BY_PEOPLE)
                .should()
                .beFinal()
                .because("static state is shared by everyone and owned by nobody");
    }

    private static ArchRule namesSayWhatAThingIs() {
        return noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .because("such a name tells nobody where a line goes");
    }

    private static ArchRule looksLiveInCss() {
        return noClasses()
                .should()
                .callMethod(javafx.scene.Node.class, "setStyle", String.class)
                .because("colours and spacing follow the theme");
    }

    private static ArchRule nobodySleeps() {
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ScheduledTimer.class.getName())
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", java.time.Duration.class)
                .because("waiting is a timer's work, which tests can drive");
    }

    private static ArchRule pagesAreNamedViews() {
        return classes()
                .that()
                .implement(dev.gantry.views.navigation.Page.class)
                .and()
                .areNotInterfaces()
                .should()
                .haveSimpleNameEndingWith("View")
                .because("a screen is found by its name");
    }

    private static ArchRule theDomainSeesOnlyTheJdk() {
        return classes()
                .that()
                .resideInAPackage("dev.gantry.services..")
                .and()
                .resideOutsideOfPackages(
                        "dev.gantry.services.kubernetes..", "dev.gantry.services.store..", "dev.gantry.services.demo..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "dev.gantry.services..")
                .because("what is true of the fleet needs no library");
    }

    private static ArchRule theDemoKnowsNothingOfTheConsole() {
        return noClasses()
                .that()
                .resideInAPackage("dev.gantry.services.demo..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("dev.gantry..").and(resideOutsideOfPackage("dev.gantry.services.demo..")))
                .because("a server that shares code with its client proves nothing about the wire between them");
    }
}
