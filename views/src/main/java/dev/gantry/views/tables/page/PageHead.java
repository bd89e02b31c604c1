package dev.gantry.views.tables.page;

import dev.gantry.views.controls.FreshnessBadge;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Title, counts, and how fresh it all is. FX thread. */
public final class PageHead extends HBox {
    private final Label summary = new Label();
    private final HBox badges = new HBox();

    public PageHead(String title) {
        getStyleClass().add("page-head");
        Label name = new Label(title);
        name.getStyleClass().add("page-title");
        name.setMinWidth(USE_PREF_SIZE);
        summary.getStyleClass().add("page-summary");
        badges.getStyleClass().add("freshness-badges");
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(name, summary, gap, badges);
    }

    /** Shows counts and one badge for each. */
    public void show(String counts, List<Badge> fresh) {
        tell(counts);
        while (badges.getChildren().size() > fresh.size()) {
            badges.getChildren().removeLast();
        }
        while (badges.getChildren().size() < fresh.size()) {
            badges.getChildren().add(new FreshnessBadge().cuttable());
        }
        for (int i = 0; i < fresh.size(); i++) {
            Badge badge = fresh.get(i);
            ((FreshnessBadge) badges.getChildren().get(i)).show(badge.tone(), badge.words(), badge.detail());
        }
    }

    /** Says something in the place of the counts until they change. */
    public void tell(String words) {
        if (!words.equals(summary.getText())) {
            summary.setText(words);
        }
    }
}
