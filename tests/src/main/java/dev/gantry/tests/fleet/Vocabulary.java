package dev.gantry.tests.fleet;

import java.util.List;

/** The words a live-streaming platform is written in. */
final class Vocabulary {
    static final String REGISTRY = "registry.live.example";

    /**
     * A team's corner of the platform.
     *
     * @param namespace where its apps run
     * @param team who is called at night
     * @param services what it runs
     */
    record Domain(String namespace, String team, List<String> services) {}

    static final List<Domain> DOMAINS = List.of(
            new Domain(
                    "live-ingest", "media-core", List.of("rtmp-gateway", "srt-gateway", "whip-gateway", "stream-auth")),
            new Domain(
                    "live-transcode", "media-core", List.of("transcoder", "ladder-planner", "segmenter", "packager")),
            new Domain("live-edge", "delivery", List.of("edge-origin", "edge-cache", "hls-router", "flv-relay")),
            new Domain(
                    "live-schedule", "events", List.of("show-planner", "slot-allocator", "countdown", "backup-signal")),
            new Domain("interaction", "community", List.of("chat-room", "danmaku", "gift-counter", "like-stream")),
            new Domain("accounts", "identity", List.of("login", "session-store", "profile", "device-trust")),
            new Domain("payments", "commerce", List.of("wallet", "settlement", "order-book", "refund-worker")),
            new Domain("recommend", "ranking", List.of("feed", "ranker", "feature-store", "cold-start")),
            new Domain("moderation", "trust", List.of("frame-check", "text-check", "appeal-desk", "audio-check")),
            new Domain("captions", "ai-media", List.of("asr-worker", "translator", "caption-merge", "voice-clone")),
            new Domain("playback", "client", List.of("player-config", "qoe-collector", "drm-license", "thumbnailer")),
            new Domain("search", "ranking", List.of("query", "indexer", "suggest", "spellcheck")),
            new Domain("ads", "commerce", List.of("auction", "creative-store", "pacing", "impression-log")),
            new Domain("data", "pipeline", List.of("kafka-broker", "flink-job", "clickhouse", "cdc-connector")),
            new Domain("storage", "platform", List.of("object-gateway", "redis-shard", "tikv-store", "etcd-apps")),
            new Domain(
                    "observability",
                    "platform",
                    List.of("metrics-store", "log-shipper", "trace-collector", "alert-router")));

    /** What every node runs. */
    static final List<String> AGENTS =
            List.of("cilium-agent", "node-exporter", "log-agent", "bandwidth-agent", "gpu-probe", "edge-tunnel");

    static final List<String> SIDECARS = List.of("envoy", "vector", "otel-agent");

    static final List<String> ENV_NAMES = List.of(
            "STREAM_REGION",
            "LOG_LEVEL",
            "GOMAXPROCS",
            "OTEL_EXPORTER_OTLP_ENDPOINT",
            "KAFKA_BROKERS",
            "REDIS_URL",
            "UPSTREAM_TIMEOUT_MS",
            "MAX_INFLIGHT",
            "SEGMENT_SECONDS",
            "TRANSCODE_LADDER",
            "ORIGIN_FALLBACK",
            "FEATURE_FLAGS_URL",
            "SHARD_COUNT",
            "TLS_MIN_VERSION",
            "EVENT_NIGHT_MODE",
            "CACHE_BYTES",
            "RETRY_BUDGET",
            "DRAIN_SECONDS");

    static final List<String> ENV_VALUES = List.of(
            "cn-hangzhou",
            "info",
            "4",
            "http://otel-agent.observability.svc:4317",
            "kafka-broker-0.data.svc:9092,kafka-broker-1.data.svc:9092",
            "redis://redis-shard.storage.svc:6379/3",
            "1500",
            "2048",
            "2",
            "2160p60,1080p60,720p30,480p30",
            "https://origin-b.live.example/fallback",
            "http://flags.platform.svc/v2/flags",
            "64",
            "1.3",
            "true",
            "8589934592",
            "0.2",
            "25");

    static final List<String> NOTES = List.of(
            "跨年晚会主转码链路，变更前请先联系值班工程师",
            "边缘机房专用，断网时保持最后一次配置运行",
            "Primary ladder for the finals; scale before 19:30, not after",
            "弹幕高峰期每秒十二万条，扩容阈值见值班手册第三章",
            "Warm standby of the second uplink; do not drain both at once",
            "推流鉴权服务：令牌有效期五分钟，重启不影响在播流",
            "Owned by media-core; page the on-call before any rollout during a show",
            "双十一会场保障：只读副本，禁止手工缩容");

    static final List<String> ZONES = List.of("cn-hangzhou-h", "cn-hangzhou-j", "cn-shanghai-f", "cn-beijing-k");

    private Vocabulary() {}
}
