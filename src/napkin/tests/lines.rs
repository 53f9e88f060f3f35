//! Whole lines as they stand in notes, in the notation of the cases: what is no sum, what is in doubt,
//! and estimates from end to end.

pub const NO_SUMS: &str = r"
-           | Formato 3+2+1
-           | 3+2+1 = fechamento
-           | Mock (24/fev)
-           | 24/02 → 3 mocks
-           | nota 8/10 = 80%
-           | #1 → 5
-           | add more servers + K8s HPA
-           | return HTTP 200 → 5 ms
-           | <100ms
-           | 50x
-           | SET reserved = reserved + 1, version = version + 1
-           | UPDATE x SET a = a + 1 WHERE b = 5
-           | concurrent = total_daily × (duration / 1440)
-           | Driver → API → Kafka → Redis
-           | Async After 200
-           | Postgres 14 → 16
-           | v1.2.3 → v1.2.4
-           | 2026-02-25 = 3
-           | 10.0.0.1:8080 → 5
-           | das 12:30 → 13:45
-           | (11) 99999-8888
-           | pp. 10-20 → 3
-           | A + B = C
-           | latência 200ms → 50ms
-           | latência de 2 s → 200 ms
-           | 10 GB → 500 MB com compressão
-           | 100 Mbps → 1 Gbps
-           | crescer de 1000 QPS → 5000 QPS
-           | DAU = 10M
-           | Concurrent WebSocket connections = ~140K
-           | 10M users = 100 GB
-           | 2M users → 100K donations
-           | p99 = 200ms
-           | 1 server = 10K QPS
-           | hash(key) % 10 = 3
-           | if affected_rows == 0
-           | quantity - reserved >= 1 AND version = ?
-           | O(log n) = 5
-           | ORDER BY id LIMIT 10
-           | timeout = 30s, retries = 3
-           | Redis TTL de 30 sec
-           | 10K DCs, 100K catalog items, 10K orders/day
-           | Each driver pings every 3 sec → 140K
-           | Java 8 → 17
-           | turno 1 → 2 → 3
-           | 80/20 = regra
-           | cache hit 80% → 20% no banco
-           | 7 trade-offs + 5 melhorias
-           | for (i = 0; i < 10; i++)
-           | TTL = 60 * 60
";

pub const DOUBTS: &str = r"
?           | 10M/month → 16 QPS no pico (5x)
?           | 10M users/day → 1K QPS
?           | 1M orders/day → 50 events/s
?           | log2(8 × 2) = 4
?           | max(10 × 2, 5) = 20
-           | total × 10 / 5 = 50
-           | 0.7 * a + 0.3 * b = 5
ok          | 10M users × 5 posts = 580 QPS
?           | 1M users, 5 posts × 2KB = 10 GB
?           | 1M users 5 posts × 2KB = 10 GB
?           | 100 × 3 = 350
?           | 10 / 0 = 5
?           | 1e308 × 10 = 5
?           | 5GB + 3 QPS = 8
?           | 5m × 3 = 15
?           | 1 dia = 8 h de trabalho
?           | 3h20 × 60 = 200 min
?           | 2h15min × 4 = 9h
ok          | 4 milhões e meio × 2 = 9 milhões
ok          | 2M e meio × 4 = 10M
?           | 300 mil milhões / 3 = 100 bi
?           | 40% acima de 2.000 = 2.800
?           | aumento de 40% sobre 2.000 → 2.800
?           | 25% off de R$400 = R$300
?           | 4 chamadas paralelas de 30ms = 30ms
?           | 4 parallel calls × 30ms = 30ms
?           | 16 / 5 = 4
?           | A 3M/dia → 35 QPS / 10M × 2 = 20M
?           | 7TB/mês × 12 = 1PB/ano
no          | 7TB/mês × 12 = 840TB/ano
no          | 5B × 80% = 400M
ok          | 100ns × 3M = 300ms
ok          | 20 s × 60 = 20 min
";

/// Lines as they stand in notes: estimates of storage, load, cost and time.
pub const ESTIMATES: &str = r"
ok ok ok ok | Posts: 80M × 0.5 = 40M/dia ≈ 460/s\nPico (3x): ~1.4K/s\nStorage: 40M × 1KB = 40GB/dia
ok ok       | 10M/dia ÷ 86.400 ≈ 116/s → pico 3x ≈ 350/s
ok ok       | 50M / 86400 = 578 → pico 3x ≈ 1.7K QPS
ok no       | 50M / 86400 = 578 → pico 3x ≈ 17K QPS
ok ok       | 2 MB × 1000 QPS = 2 GB/s = 16 Gbps
ok no       | 2 MB × 1000 QPS = 2 GB/s = 160 Gbps
ok          | 10M tickets em 10 min → 16.7K/s
no          | 10M tickets em 10 min → 1.6K/s
ok          | 3M clientes / 30s = 100K QPS
ok          | 1 req a cada 30s × 3M clientes = 100K QPS
ok          | 3M clientes, heartbeat de 30s → 100K QPS
?           | heartbeat 30s × 3M → 100K/s
ok ok       | 300M MAU, 50% DAU = 150M; 150M × 2 = 300M
no          | 2B/day ≈ 2.3K reads/s
no          | 2B/day ≈ 230K reads/s
no          | 50M posts/day ≈ 60 writes/s
?           | 50M posts/day ≈ 6000 writes/s
ok          | 50M posts/day ≈ 600 writes/s
ok          | 12B URLs × 500B = 6TB
ok          | 1B × 500B = 500 GB
ok          | 50K × 80% / (4 × 3600) = 2.8 QPS
ok          | 30TB × $0.023/GB = $690/mês
ok          | 100 instâncias × $0.10/h × 24 × 30 = $7,200/mês
ok          | 100 × US$0.10/h × 730h = US$7.3K/mês
ok          | 16 GB de RAM / 1 KB por sessão = 16M sessões
ok          | 7 dias × 86GB/dia = 602GB
ok          | 200M DAU x 1.5 h/dia = 300M h/dia
ok          | 10M jogadores × (8 + 8) bytes = 160MB
ok ok ok    | 62^7 = 3.5T; 3.5T / 100M = 35K dias = 96 anos
ok          | 1 dia ≈ 10^5 s
ok          | 1_000_000 / 100_000 = 10
ok          | 12M/ano ÷ 12 = 1M/mês
no          | 12M/ano ÷ 12 = 100K/mês
ok          | 10 Gbps / 8 = 1.25 GB/s
no          | 10 Gbps / 8 = 12.5 GB/s
ok          | um milhão por dia → 12 QPS
ok          | 1 milhão por dia é ~12 por segundo
ok          | 1M/dia (~12 QPS)
no          | 1M/dia (~120 QPS)
ok          | 10M / 86400 ~ 116
ok          | 116 QPS = 10M / 86400
ok          | 4M/day ~ 46/s
no          | 4M/day ~ 460/s
-           | 5 min ~ 10 min
no          | 8% de 30K era 24 req/s
ok          | 400 GB × $0.05 = $20
ok ok       | ten: 10M requests a day is about 120 QPS, and with a 5x peak that's 600 QPS
ok          | 10 milhões por dia, ou seja 116 QPS
no          | 10 milhões por dia, ou seja 1.160 QPS
ok          | 250M leituras/dia\nEscritas: 10% das leituras = 290 RPS
no          | 250M leituras/dia\nEscritas: 10% das leituras = 2900 RPS
no          | 10M users/month → 33K/day
no          | 10M × 1.2 = 120M (com 20% de folga)
?           | 100M × 1KB = 150GB com índices
-           | Compressão 10:1 → 100GB → 10GB
-           | 100 QPS → 1 Postgres
-           | 5M/dia → Kafka com 10 partições
-           | retry 3x com backoff 1s → 2s → 4s
-           | quorum = N/2 + 1 = 2
-           | SLA 99.9% → 99.99%
-           | 150 palavras/min → 60 s
-           | HPA 10 → 50 pods
";
