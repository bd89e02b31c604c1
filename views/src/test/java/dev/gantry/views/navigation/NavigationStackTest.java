package dev.gantry.views.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class NavigationStackTest {
    private static final Route FLEET = new Route.Fleet();
    private static final Route PODS = new Route.Pods("");
    private static final Route NODES = new Route.Nodes("");

    private final NavigationStack stack = new NavigationStack();

    @Test
    void backAndForwardWalkTheVisits() {
        stack.visit(FLEET);
        stack.visit(PODS);
        stack.visit(NODES);
        assertEquals(Optional.of(PODS), stack.back());
        assertEquals(Optional.of(FLEET), stack.back());
        assertEquals(Optional.empty(), stack.back());
        assertEquals(Optional.of(PODS), stack.forward());
        assertEquals(Optional.of(PODS), stack.current());
    }

    @Test
    void goingSomewhereNewForgetsWhatLayAhead() {
        stack.visit(FLEET);
        stack.visit(PODS);
        stack.back();
        stack.visit(NODES);
        assertFalse(stack.canGoForward());
        assertEquals(Optional.of(FLEET), stack.back());
    }

    @Test
    void goingWhereOneIsIsNoVisit() {
        stack.visit(PODS);
        stack.visit(PODS);
        assertFalse(stack.canGoBack());
    }

    @Test
    void aFilterTypedMeanwhileIsThereOnComingBack() {
        stack.visit(PODS);
        stack.amend(new Route.Pods("crash"));
        stack.visit(NODES);
        assertEquals(Optional.of(new Route.Pods("crash")), stack.back());
    }

    @Test
    void theOldestVisitsAreForgotten() {
        for (int n = 0; n <= NavigationStack.LIMIT + 5; n++) {
            stack.visit(new Route.Pods("n" + n));
        }
        int steps = 0;
        while (stack.back().isPresent()) {
            steps++;
        }
        assertEquals(NavigationStack.LIMIT - 1, steps);
        assertTrue(stack.canGoForward());
    }
}
