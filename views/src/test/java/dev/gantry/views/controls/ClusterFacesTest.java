package dev.gantry.views.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two clusters never look the same, and letters come from the part of the name that tells most. */
class ClusterFacesTest {
    @Test
    void lettersComeFromTheLastWordAndHuesFollowTheOrder() {
        Map<String, ClusterFace> faces = ClusterFaces.assign(List.of("live-sh", "live-gz", "edge-cn"));
        assertEquals(new ClusterFace("live-sh", "SH", 1, Guard.NORMAL), faces.get("live-sh"));
        assertEquals(new ClusterFace("live-gz", "GZ", 2, Guard.NORMAL), faces.get("live-gz"));
        assertEquals(new ClusterFace("edge-cn", "CN", 3, Guard.NORMAL), faces.get("edge-cn"));
    }

    @Test
    void theSameLettersAreNotGivenTwiceWhileOthersAreFree() {
        Map<String, ClusterFace> faces = ClusterFaces.assign(List.of("a-prod", "b-prod", "c-prod"));
        assertEquals("PR", faces.get("a-prod").letters());
        assertEquals(
                3, faces.values().stream().map(ClusterFace::letters).distinct().count());
    }

    @Test
    void fiftyClustersOfOneNameAreAllTold() {
        List<String> names = new ArrayList<>();
        for (int number = 0; number < 50; number++) {
            names.add("kind" + "-".repeat(number) + "kind");
        }
        Set<String> looks = new HashSet<>();
        ClusterFaces.assign(names).values().forEach(face -> looks.add(face.letters() + face.hue()));
        assertEquals(50, looks.size());
    }

    @Test
    void strangeNamesGetLettersToo() {
        Map<String, ClusterFace> faces = ClusterFaces.assign(
                List.of("arn:aws:eks:cn-north-1:123:cluster/live", "kubernetes-admin@kubernetes", "上海", "--", "x"));
        assertEquals("LI", faces.get("arn:aws:eks:cn-north-1:123:cluster/live").letters());
        assertEquals("上海", faces.get("上海").letters());
        assertEquals("X", faces.get("x").letters());
        faces.values().forEach(face -> assertTrue(face.letters().length() <= 2, face::toString));
    }

    @Test
    void aHueOutsideTheEightIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ClusterFace("a", "A", 0, Guard.NORMAL));
        assertThrows(IllegalArgumentException.class, () -> new ClusterFace("a", "A", 9, Guard.NORMAL));
    }
}
