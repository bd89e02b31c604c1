package dev.gantry.tests.controlplane;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * On a test class whose constructor, life-cycle or test methods take a {@link ControlPlane}: gives them a real one.
 *
 * <p>By default the classes of one package with the same options share one instance, stopped at the very end: use names
 * or namespaces of your own in it. A class that stops, restores or counts things asks for a {@link #fresh} one. Tagged
 * {@code server}. Where Go is missing the class is skipped with the reason; with {@code GANTRY_REQUIRE_CONTROL_PLANE=1}
 * in the environment it fails.
 *
 * <pre>{@code
 * @WithControlPlane
 * class PodParityTest {
 *     @Test
 *     void printsWhatKubectlPrints(ControlPlane plane) { … }
 * }
 * }</pre>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("server")
@ExtendWith(ControlPlaneExtension.class)
public @interface WithControlPlane {
    /** Whether this class gets an instance of its own, stopped after its last test. */
    boolean fresh() default false;

    /** Whether kube-controller-manager runs. */
    boolean controllers() default false;

    /** Whether kube-scheduler runs. */
    boolean scheduler() default false;

    /** Further flags of kube-apiserver, {@code --name=value}. */
    String[] apiServerFlags() default {};
}
