package dev.gantry.tests.controlplane;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Gives {@link ControlPlane} parameters to classes marked {@link WithControlPlane}, and skips them without Go. */
final class ControlPlaneExtension implements ExecutionCondition, ParameterResolver {
    static final String REQUIRED = "GANTRY_REQUIRE_CONTROL_PLANE";

    private static final Namespace NAMESPACE = Namespace.create(ControlPlaneExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return decide(ControlPlane.whyUnavailable(), "1".equals(System.getenv(REQUIRED)));
    }

    static ConditionEvaluationResult decide(String whyUnavailable, boolean required) {
        if (whyUnavailable.isEmpty()) {
            return ConditionEvaluationResult.enabled("a control plane can be started");
        }
        return required
                ? ConditionEvaluationResult.enabled(REQUIRED + " demands a control plane: " + whyUnavailable)
                : ConditionEvaluationResult.disabled("no control plane: " + whyUnavailable);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ControlPlane.class;
    }

    @Override
    public ControlPlane resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> testClass = context.getRequiredTestClass();
        WithControlPlane wanted = AnnotationSupport.findAnnotation(testClass, WithControlPlane.class)
                .orElseThrow(() -> new IllegalStateException(testClass + " lacks @WithControlPlane"));
        ControlPlaneOptions options = optionsOf(wanted);
        ExtensionContext owner = wanted.fresh() ? classContext(context) : context.getRoot();
        Store store = owner.getStore(NAMESPACE);
        // A store also finds what its ancestors hold, so a fresh one needs a key of its own. What a store holds is
        // closed
        // when its context ends.
        Key key = new Key(wanted.fresh() ? owner.getUniqueId() : testClass.getPackageName(), options);
        return Objects.requireNonNull(
                store.getOrComputeIfAbsent(key, wantedKey -> start(wantedKey.options()), ControlPlane.class));
    }

    private record Key(String owner, ControlPlaneOptions options) {}

    private static ExtensionContext classContext(ExtensionContext context) {
        ExtensionContext found = context;
        while (found.getTestMethod().isPresent()) {
            found = found.getParent().orElseThrow();
        }
        return found;
    }

    private static ControlPlaneOptions optionsOf(WithControlPlane wanted) {
        return new ControlPlaneOptions(
                List.of(wanted.apiServerFlags()), wanted.controllers(), wanted.scheduler(), null);
    }

    private static ControlPlane start(ControlPlaneOptions options) {
        try {
            return ControlPlane.start(options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
