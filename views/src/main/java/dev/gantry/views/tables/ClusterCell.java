package dev.gantry.views.tables;

import dev.gantry.views.controls.ClusterSquare;
import dev.gantry.views.navigation.Faces;

/** Which cluster: its square and name. FX thread. */
public final class ClusterCell<R extends Row> extends LiveCell<R> {
    private final ClusterSquare square = new ClusterSquare(ClusterSquare.Size.ROW);
    private final Faces faces;

    public ClusterCell(Faces faces) {
        this.faces = faces;
    }

    @Override
    protected void paint(R row, Source source) {
        if (getGraphic() != square) {
            setGraphic(square);
        }
        square.show(faces.of(source.name()));
        write(source.name());
    }
}
