package dev.gantry.services.demo.exec;

import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** nvidia-smi, for containers that were given a card or a part of one; others do not have it. */
final class GpuCommands {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final String RULE =
            "+-----------------------------------------+------------------------+----------------------+";
    private static final String WIDE_RULE =
            "+-----------------------------------------------------------------------------------------+";

    private final Machine machine;

    GpuCommands(Machine machine) {
        this.machine = machine;
    }

    /**
     * A card as the container sees it.
     *
     * @param memoryMi what the container may use of it
     * @param percent of its cores the container may use
     */
    private record Card(String id, String model, long memoryMi, int percent) {}

    void addTo(Map<String, Command> commands) {
        if (!cards().isEmpty()) {
            commands.put("nvidia-smi", this::show);
        }
    }

    private List<Card> cards() {
        String model = machine.nodeLabel("nvidia.com/gpu.product")
                .replace("-SHARED", "")
                .replace('-', ' ');
        long memory = Math.max(1, number(machine.nodeLabel("nvidia.com/gpu.memory")));
        int wanted = machine.spec()
                .path("resources")
                .path("limits")
                .path("nvidia.com/gpu")
                .asInt(0);
        List<Card> cards = new ArrayList<>();
        if (wanted == 0 || model.isEmpty()) {
            return cards;
        }
        for (String share : shares()) {
            String[] fields = share.split(",");
            if (fields.length >= 4) {
                cards.add(new Card(fields[0], model, number(fields[2]), (int) number(fields[3])));
            }
        }
        while (cards.size() < wanted) {
            String id =
                    "GPU-%08x-0000-4000-8000-%012x".formatted(machine.nodeName().hashCode(), cards.size());
            cards.add(new Card(id, model, memory, 100));
        }
        return cards;
    }

    /** HAMi's allocation of this container: element by element as the containers stand in the pod. */
    private List<String> shares() {
        String[] containers =
                machine.annotation("hami.io/vgpu-devices-allocated").split(";");
        int index = 0;
        for (var one : machine.pod().path("spec").path("containers")) {
            if (one.path("name").asString("").equals(machine.container())) {
                break;
            }
            index++;
        }
        return index < containers.length ? List.of(containers[index].split(":")) : List.of();
    }

    private static long number(String text) {
        return text.matches("[0-9]{1,12}") ? Long.parseLong(text) : 0;
    }

    private int show(Call call) throws IOException {
        List<Card> cards = cards();
        if (call.has('L')) {
            for (int i = 0; i < cards.size(); i++) {
                call.line("GPU " + i + ": " + cards.get(i).model + " (UUID: " + cards.get(i).id + ")");
            }
            return 0;
        }
        Machine.Sight sight = machine.look();
        call.line(DATE.format(sight.now()));
        call.line(WIDE_RULE);
        call.line("| NVIDIA-SMI 570.86.15              Driver Version: 570.86.15      CUDA Version: 12.8     |");
        call.line("|-----------------------------------------+------------------------+----------------------+");
        call.line("| GPU  Name                 Persistence-M | Bus-Id          Disp.A | Volatile Uncorr. ECC |");
        call.line("| Fan  Temp   Perf          Pwr:Usage/Cap |           Memory-Usage | GPU-Util  Compute M. |");
        call.line("|                                         |                        |               MIG M. |");
        call.line("|=========================================+========================+======================|");
        for (int i = 0; i < cards.size(); i++) {
            card(call, i, cards.get(i), sight.bustle());
        }
        call.line("");
        processes(call, cards, sight.bustle());
        return 0;
    }

    private static long used(Card card, double bustle) {
        return Math.round(card.memoryMi * (0.62 + 0.3 * bustle));
    }

    private static void card(Call call, int index, Card card, double bustle) throws IOException {
        int busy = (int) Math.round(card.percent * Math.min(1, bustle * 1.6));
        call.line("| %3d  %-24s       On  |   00000000:%02X:00.0 Off |                    0 |"
                .formatted(index, card.model, 0x65 + index));
        call.line("|  0%%   %2dC    P0            %3dW /  150W |  %6dMiB / %6dMiB |    %3d%%      Default |"
                .formatted(41 + busy * 3 / 10, 28 + busy, used(card, bustle), card.memoryMi, busy));
        call.line("|                                         |                        |                  N/A |");
        call.line(RULE);
    }

    private void processes(Call call, List<Card> cards, double bustle) throws IOException {
        call.line(WIDE_RULE);
        call.line("| Processes:                                                                              |");
        call.line("|  GPU   GI   CI              PID   Type   Process name                        GPU Memory |");
        call.line("|=========================================================================================|");
        for (int i = 0; i < cards.size(); i++) {
            call.line("| %4d   N/A  N/A               1      C   %-35s %7dMiB |"
                    .formatted(i, "/app/" + machine.container(), used(cards.get(i), bustle)));
        }
        call.line(WIDE_RULE);
    }
}
