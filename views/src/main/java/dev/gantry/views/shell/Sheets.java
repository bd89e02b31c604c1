package dev.gantry.views.shell;

import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.views.palette.PaletteModel;
import dev.gantry.views.palette.PaletteView;
import dev.gantry.views.settings.SettingsBody;
import javafx.scene.Node;

/** Opens what floats over the page. FX thread. */
final class Sheets {
    private final Built built;
    private final Host host;
    private final PaletteEntries entries;

    Sheets(Built built, Host host, PaletteEntries entries) {
        this.built = built;
        this.host = host;
        this.entries = entries;
    }

    private Overlay overlay() {
        return built.view().overlay();
    }

    void palette() {
        PaletteModel model = new PaletteModel(
                entries.all(),
                built.frame().context().settings().current().recent(),
                entries::objects,
                built.frame().context().threads(),
                id -> built.frame().context().settings().update(old -> old.withRecent(id)));
        PaletteView palette = new PaletteView(model, built.frame().messages(), overlay()::dismiss);
        overlay().showSheet(palette, palette.field());
    }

    void settings() {
        SettingsBody body = new SettingsBody(built.frame().context(), built.language(), host.settingsFile());
        Sheet sheet = new Sheet(built.frame(), "settings", "settings.title", body, overlay()::dismiss);
        overlay().showSheet(sheet, body.firstFocus());
    }

    void keys() {
        Sheet sheet = new Sheet(built.frame(), "keys", "keys.title", new KeysBody(built.frame()), overlay()::dismiss);
        overlay().showSheet(sheet, sheet.firstFocus());
    }

    void cluster(String name, Node under) {
        for (ClusterLink link : built.frame().context().scope().allProperty().get()) {
            if (link.cluster().name().equals(name)) {
                ClusterPanel panel = new ClusterPanel(built.frame(), link, overlay()::dismiss);
                overlay().showPopover(panel, under, panel.firstFocus());
            }
        }
    }

    void clusters(Node under) {
        ClusterList list = new ClusterList(built.frame());
        overlay().showPopover(list, under, list.firstFocus());
    }
}
