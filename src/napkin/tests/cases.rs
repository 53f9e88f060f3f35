//! Sums in the notations that people use, with the judgement that each deserves.
//!
//! One case per line: the judgements of its steps, a bar, the text (`\n` parts its lines).
//! `ok` holds, `no` does not hold, `cut` changes the conclusion, `?` is not checked,
//! `-` alone says that the text holds no sum at all.

pub const RATES: &str = r"
ok ok       | 10M reviews/month → 330K/day → 3.3 QPS
ok          | 90M pedidos/mês -> 3M/dia
ok          | 3M/dia => 35 QPS
ok          | 3M por dia ≈ 35 por segundo
ok          | 1M orders/day = 12 QPS
ok          | (500K events/day = 5 QPS)
ok          | 50 milhões de posts por dia → 580 QPS
ok          | 50 milhões de posts por dia dá 580 por segundo
ok          | 2 bilhões de mensagens/dia → 23K msgs/s
ok          | 2 bi mensagens/dia = ~20K/s
ok          | 600K/hora → 10K/min
ok          | 600K/hora → 167 req/s
ok          | 120 rpm = 2 RPS
ok          | 1000 QPS = 86M/day
ok          | 1000 QPS ≈ 100M/dia
ok          | 26M/mês → 10 QPS
ok          | 365M/ano = 1M/dia
ok          | 7M/semana → 1M/dia
ok          | 1,5M/dia → 17 QPS
ok          | 1.5M/day → 17.4 QPS
ok          | 100M/dia → 1.157 QPS
ok          | 100M req/dia → 1.150 QPS
ok          | 100M req/dia → 1,157 QPS
ok          | tráfego: 8,64M req/dia → 100 QPS
ok          | `3M/day → 35 QPS`
ok          | 5e6/day = 58 QPS
ok          | 10 milhões por dia dividido por 86400 = 116 QPS
ok          | 10K req/day → <1 QPS
no          | 10M reviews/month → 33K/day
no          | 10M reviews/month → 3.3M/day
no          | 330K/day → 33 QPS
no          | 330K/day → 0.33 QPS
no          | 300M pedidos/mês → 3.3K QPS
no          | 1M orders/day = 100 QPS
no          | 1M orders/day = 1 QPS
no          | 50 milhões de posts por dia → 5.800 QPS
no          | 600K/hora → 10K/s
no          | 1000 QPS = 8.6M/day
no          | 90M/mês -> 30M/dia
no          | 365M/ano = 10M/dia
no          | 120 rpm = 20 RPS
no          | 3M por dia ≈ 350 por segundo
no          | 2 bilhões de mensagens/dia → 2.3K/s
no          | 1,5M/dia → 170 QPS
ok ok       | 10M/month\n→ 330K/day\n→ 3.3 QPS
ok no       | 10M/month → 330K/day → 33 QPS
no ok       | 10M/month → 3M/day → 35 QPS
";

pub const CHAINS: &str = r"
ok ok       | 3M users × 4% monthly = 120K/month ÷ 30 = 4,000/day
ok ok       | 4M usuários × 10% = 400K/mês ÷ 30 = 13K/dia
ok no       | 4M usuários × 10% = 400K/mês ÷ 30 = 130K/dia
no ok       | 4M usuários × 10% = 40K/mês ÷ 30 = 1,3K/dia
ok          | QPS = 3,300 / 100K = ~0.03 QPS
no          | QPS = 3,300 / 100K = ~0.3 QPS
ok          | 10M × (20 / 1440) = ~140K simultaneous
no          | 10M × (20 / 1440) = ~14K simultaneous
ok          | 140K / 3 = ~47K write QPS
ok          | 100M DAU × 10 posts/day = 1B posts/day
ok ok       | 100M DAU × 10 posts/day = 1B posts/day → 12K QPS
no          | 100M DAU × 10 posts/day = 10B posts/day
ok          | 1B/day ÷ 100K = 10K QPS
ok          | 1B/day ÷ 86400 = 11.6K QPS
ok          | 500M tweets/dia / 86.400 = 5.800 QPS
no          | 500M tweets/dia / 86.400 = 58.000 QPS
ok          | 10M/month / 30 days / 86400 s = 3.8 QPS
ok          | 10M/month / (30 × 24 × 3600) = 3.8 QPS
ok          | 10M/month ÷ 2.5M = 4 QPS
ok          | 5K QPS × 86400 s/day = 432M/day
ok          | 10M users/day × 10 req/day = 100M req/day
ok          | 10M × 0.1 = 1M
no          | 10M × 0.1 = 10M
ok ok       | 10M × 5 = 50M/dia ÷ 100K = 500 QPS
ok no       | 10M × 5 = 50M/dia ÷ 100K = 5K QPS
ok          | 5% de 2M = 100K
ok          | 5% dos 2M usuários = 100K
ok          | 20% of 10M users = 2M
no          | 5% de 2M = 10K
no          | 20% of 10M users = 200K
ok          | 100K / 2M = 5%
no          | 100K / 2M = 50%
ok          | 6M de 40M usuários = 15%
ok          | 300GB of 2TB = 15%
no          | 6M de 40M usuários = 60%
ok          | 6400 / 1500 = 5 máquinas
ok          | 330GB / 200GB por nó = 2 nós
no          | 6400 / 1500 = 50 máquinas
ok          | 10M + 20% = 12M
ok          | 50ms + 20ms + 30ms = 100ms
ok          | 50ms (DB) + 20ms (rede) = 70ms
ok          | DB 50ms + rede 20ms = 70ms
no          | 50ms + 20ms + 30ms = 1000ms
ok          | 100-10 = 90
ok          | 1K QPS × 200ms = 200 conexões
no          | 1K QPS × 200ms = 2000 conexões
ok          | 62^7 = 3.5T
ok          | 62⁷ ≈ 3,5 trilhões
ok          | 2^32 ≈ 4.3B
no          | 2^32 ≈ 43B
ok          | 5-10K × 2 = 10-20K
ok          | 3 × 1e6 = 3M
ok          | 2 mil × 50 = 100 mil
ok          | 2 mil vezes 50 = 100 mil
no          | 2 mil vezes 50 = 10 mil
ok          | 2 mil multiplicado por 50 = 100 mil
ok          | 3 x 5 = 15
ok          | 3x5 = 15
ok          | 10M users × 2KB = 20 GB
ok          | - 10M × 2 = 20M
ok          | 1. 10M × 2 = 20M
ok          | Storage: 10M × 2KB = 20GB
ok          | Storage — 10M × 2KB = 20GB
ok          | Total - 10M × 2KB = 20GB
ok          | = 10M × 2 = 20M
ok ok       | 20M = 10M × 2 = 20M
ok ok       | 10M × 0.1 = 10M / 10 = 1M
ok ok       | (24 × 60) = 1440; 10M × 20 / 1440 = 139K
ok          | 1 - 0.999 = 0.001
ok          | (1 − 0.999) × 8760 = 8.76
ok          | US$ 0,02 × 1000 = US$ 20
ok          | R$ 5 × 10K pedidos = R$ 50K
no          | R$ 5 × 10K pedidos = R$ 500K
ok          | 1000 GB × $0.02/GB = $20
ok          | 100K QPS / 10K = 10 nós
ok          | 100K QPS / 10K QPS por nó = 10 nós
no          | 100K QPS / 10K QPS por nó = 100 nós
ok          | 100 GB / 1 Gbps = 800 s
no          | 100 GB / 1 Gbps = 100 s
";

pub const DATA: &str = r"
ok          | 100K items × 500 bytes = 50MB
ok          | 100K items × 500B = 50 MB
no          | 100K items × 500 bytes = 50GB
no          | 100K items × 500 bytes = 500MB
no          | 100K items × 500 bytes = 5 MB
ok          | 1M × 1KB = 1GB
ok          | 1M × 1 KB = 1 GiB
ok          | 1B users × 1KB = 1TB
ok          | 5GB/day × 365 = 1.8 TB
ok          | 5GB/day × 30 days = 150GB
ok ok       | 5 GB/dia × 30 = 150 GB/mês × 12 = 1,8 TB/ano
ok          | 5GB/dia × 365 × 5 = 9 TB
ok          | 5 GB/dia × 5 anos = 9 TB
ok          | 50 MB/dia × 365 × 5 anos = 91 GB
no          | 5GB/day × 365 = 18 TB
no          | 5GB/day × 30 = 1.5 TB
ok ok       | 10K writes/sec × 1KB = 10MB/s = 864 GB/day
no          | 10K writes/sec × 1KB = 100MB/s
ok          | 1 Gbps = 125 MB/s
no          | 1 Gbps = 1 GB/s
ok          | 100 MB/s × 8 = 800 Mbps
ok          | 100 MB/s = 800 Mbps
ok          | 4 Mbps × 1M viewers = 4 Tbps
no          | 4 Mbps × 1M viewers = 4 Gbps
ok          | 1 GB = 1000 MB
ok          | 1 GB = 1024 MB
no          | 1 GB = 100 MB
ok          | 50MB × 3 = 150MB
ok          | 50MB/dia → 18 GB/ano
no          | 50MB/dia → 180 GB/ano
ok          | 100K × 500 = 50MB
ok          | 100K × 500 bytes = 50M
?           | 100K items × 500 bytes = 50 QPS
ok          | 300M fotos × 2 MB = 600 TB
no          | 300M fotos × 2 MB = 60 TB
ok          | 1 dia ≈ 100K s
ok          | 1 dia = 86.400 s
ok          | 1 month = 30 days
ok          | TTL 5 min = 300 s
ok          | 24 × 3600 = 86400
no          | 1 dia = 8640 s
no          | 1 hora = 360 s
ok          | 60 × 60 × 24 = 86.400
no          | 60 × 60 × 24 = 8.640
";

pub const AVAILABILITY: &str = r"
ok          | 99.9% = 8.76 h/year
ok          | 99,9% → 8,76 h de downtime por ano
ok          | 99.9% = 43 min/mês
ok          | 99.99% → 52 min/ano
ok          | 99.99% uptime = 4.3 min/month
ok          | 99.9% = 8.76h
ok          | 99.95% = 4.38 h/year
ok          | 99.9% × 99.9% = 99.8%
ok          | 99.9% → 0.1% downtime
no          | 99.9% = 87.6 h/year
no          | 99.9% = 43 h/mês
no          | 99.99% → 5.2 min/ano
no          | 99.999% = 52 min/year
ok          | 99.95% × 99.95% = 8.76 h/year
no          | 99.95% × 99.95% = 87.6 h/year
";

pub const PENDING: &str = r"
ok ok       | 330K/day → 3.3 QPS\nPeak 5x → 16 QPS
ok no       | 330K/day → 3.3 QPS\nPeak 5x → 160 QPS
ok ok       | 330K/dia → 3,8 QPS\nPico 5x: 19 QPS
ok ok       | 330K/dia → 3,8 QPS\nPico (5x) = ~19 QPS
ok ok       | 330K/dia → 3,8 QPS\npico x5 = 19 QPS
ok ok       | 330K/dia → 3,8 QPS\nno pico, 5 vezes → 19 QPS
ok ok       | 330K/dia → 3,8 QPS; pico 5x = 19 QPS
ok no       | 330K/dia → 3,8 QPS; pico 5x = 190 QPS
ok ok       | 330K/day → 3 QPS\nPeak 5x → 15 QPS
ok ok       | 330K/day → 3 QPS\nPeak 5x → 19 QPS
ok ok       | 330K/day → 3.3 QPS → peak 5x → 16 QPS
ok ok ok    | 330K/day → 3.3 QPS\nPeak 5x → 16 QPS\n10x → 33 QPS
ok          | Média: 100 QPS\nPico 3x = 300 QPS
no          | Média: 100 QPS\nPico 3x = 3K QPS
?           | Peak 5x → 16 QPS
ok ok       | 100K × 500 bytes = 50MB\nReplicação 3x = 150MB
ok ok       | 100K × 500 bytes = 50MB\n× 3 réplicas = 150MB
ok ok       | 100K × 500 bytes = 50MB\nRF 3 → 150 MB
ok no       | 100K × 500 bytes = 50MB\nReplicação 3x = 1.5GB
ok ok       | 1M/dia → 10 QPS\nreads:writes 100:1 → 1K QPS de leitura
ok ok       | 10M/month → 330K/day\n÷ 100K = 3.3 QPS
ok ok       | 10M/month → ÷ 30 → 330K/day → / 100K → 3.3 QPS
ok          | 10M DAU\nDAU × 5 = 50M
ok          | DAU = 10M\nDAU × 5 = 50M
no          | DAU = 10M\nDAU × 5 = 500M
ok          | 20M DAU\nQPS = DAU × 10 / 100K = 2K QPS
no          | 20M DAU\nQPS = DAU × 10 / 100K = 20K QPS
ok          | 500 GB com replicação 3x = 1.5 TB
ok ok       | 70M/dia → 810 QPS\ndia 7 (promoção) pico 4x: 3.240 QPS
ok no       | 70M/dia → 810 QPS\ndia 7 (promoção) pico 4x: 32.400 QPS
ok          | 240/s\nfase 6 peak 5x → 1.200/s
ok          | 240/s\nCarnaval (16/02) pico 5x = 1.200/s
ok          | média 1.400 rps, no pico 3x chega a 4.200 rps
no          | média 1.400 rps, no pico 3x chega a 42.000 rps
?           | dia 7 pico 4x: 3.240 QPS
?           | dia 7, pico 4x: 3.240 QPS
ok          | 240/s no dia 7 com pico 5x → 1.200/s
?           | Loja A: 300/s\nLoja B: 90/s\nPico 3x: 1.170/s
?           | 600 rps no Sul, 150 rps no Norte\npico 2x = 1.500 rps
ok ok       | 900 QPS\n\n\n\nOutro: 8,6M/dia = 100/s\npico = 4x média = 400/s
ok ok       | 70M × 2KB = 140GB/dia\n× 30 = 4,2TB/mês
ok no       | 70M × 2KB = 140GB/dia\n× 30 = 42TB/mês
ok ok       | 70M × 2KB = 140GB/dia\n× 365 = 51TB/ano
ok ok       | 2.000/s × 2KB = 4MB/s\n× 8 = 32Mbps
ok ok ok    | 500/s × 3600 = 1,8M/h\n× 24 = 43M/dia\n× 30 = 1,3B/mês
ok ok ok    | 60M usuários\n× 3 fotos\n= 180M fotos/dia\n÷ 86400\n≈ 2.100/s\n× 2KB\n= 4,2MB/s
ok          | 6M/dia × 5\n→ 350/s
ok          | 6M/dia + 8M/dia\n→ 160/s
ok          | 20M users × 4 req/dia\n= 930 QPS
ok          | 30 MB/s × 86400\n= 2.6 TB/day
no          | 5M × 4 fotos × 3MB\n= 60GB/dia
-           | 5M × 4 fotos\n→ 3 filas
-           | Retry 3x → 5 min
-           | 3 réplicas → 2 zonas
-           | Se crescer 10,000x: aí sim Kafka
ok          | Se crescer 100x (1M orders/day = 10 QPS): ainda Postgres
";

pub const LIMITS: &str = r"
cut         | 1B/day → 1.1K QPS\n→ Postgres aguenta FÁCIL (5-10K writes/sec)
no          | 1M/day → 100 QPS\n→ Postgres aguenta FÁCIL (5-10K writes/sec)
cut         | 1B/dia → 1,1K QPS\nlimite de 10K QPS por nó
cut         | 100M/day → 12K QPS, acima do limite de 10K
cut         | 10M × 10KB = 10GB\na máquina suporta até 64 GB
ok          | 1B/day → 11K QPS\nup to 5K QPS per node
";

pub const RANGES: &str = r"
no          | 10-20% × 1000 = 15K
no          | 10-20 por cento × 1000 = 15K
ok          | 10-20 por cento × 1000 = 150
no          | 10-20 percent × 1000 = 15K
no          | $0.20-0.40 por milhão × 500M = $3.000
ok          | $0.20-0.40 por milhão × 500M = $150
ok          | $0.20-0.40/M × 500M = $100-200
ok no       | 1M/dia → 11-12 QPS\nPico 5x → 11 QPS
ok          | 99.999 por cento = 5.26 min/ano
no          | 99.999 por cento = 52 min/ano
no          | 1B/dia → 100-200 QPS\nlimite de 150 QPS
cut         | 1B/dia → 100-200 QPS\nlimite de 250 QPS
ok          | 1M/dia = < 9-14 QPS
";
