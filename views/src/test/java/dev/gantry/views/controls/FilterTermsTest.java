package dev.gantry.views.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.views.controls.FilterTerms.Term;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The filter's text is cut where a reader would cut it. */
class FilterTermsTest {
    @Test
    void cutsAtSpacesOutsideQuotes() {
        assertEquals(
                List.of("gift", "message:\"back off\"", "-x"), FilterTerms.split("  gift message:\"back off\"  -x "));
        assertEquals(List.of(), FilterTerms.split("   "));
        assertEquals(List.of("a", "\"open quote"), FilterTerms.split("a \"open quote"));
        assertTrue(FilterTerms.isOpen("a \"b"));
        assertFalse(FilterTerms.isOpen("a \"b\""));
    }

    @Test
    void tellsFieldsFromWords() {
        assertEquals(Optional.of(new Term("restarts>=3", "restarts", ">=", "3")), FilterTerms.field("restarts>=3"));
        assertEquals(
                Optional.of(new Term("label:app=gift", "label", ":", "app=gift")), FilterTerms.field("label:app=gift"));
        assertEquals(Optional.of(new Term("-ns:pay", "-ns", ":", "pay")), FilterTerms.field("-ns:pay"));
        assertEquals(Optional.empty(), FilterTerms.field("gift-rank"));
        assertEquals(Optional.empty(), FilterTerms.field("\"a:b\""));
        assertEquals(Optional.empty(), FilterTerms.field("state:"));
        assertEquals(Optional.empty(), FilterTerms.field("10.0.0.1:80"));
    }

    @Test
    void showsTheColonAsRoomAndQuotesNotAtAll() {
        assertEquals("state", FilterTerms.field("state:failing").orElseThrow().label());
        assertEquals("restarts >", FilterTerms.field("restarts>3").orElseThrow().label());
        assertEquals(
                "back off",
                FilterTerms.field("message:\"back off\"").orElseThrow().shown());
    }
}
