//! More wordings, in the notation of the cases: averages, results behind a colon, nines, lists, prices,
//! ratios, and numbers said in words.

pub const AVERAGES: &str = r"
ok ok       | 12M/dia → 140 QPS\nPico = 3 × média → 420 QPS
ok no       | 12M/dia → 140 QPS\nPico = 3 × média → 4.200 QPS
ok ok       | 12M/dia → 140 QPS médio\nPico = 3 × média = 420 QPS
ok ok       | 12M/dia → 140 QPS\npico = 3x a média → 420 QPS
ok no       | 12M/dia → 140 QPS\npico = 3x a média → 42 QPS
ok ok       | 12M/dia → 140 QPS\npico: 3x a média = 420 QPS
ok ok       | 12M/dia → 140 QPS\npico 3 vezes a média: 420 QPS
ok ok       | 12M/dia → 140 QPS\nPeak = 4x average = 560 QPS
ok no       | 12M/dia → 140 QPS\nPeak = 4x average = 5600 QPS
ok ok       | 12M/dia → 140 QPS\nPeak = avg × 4 = 560 QPS
ok ok       | média: 12M/dia → 140 QPS\npico = média × 4 = 560 QPS
ok no       | média: 12M/dia → 140 QPS\npico = média × 4 = 1,4K QPS
ok ok       | 12M/dia → 140 QPS\npico é o triplo: 420 QPS
ok no       | 12M/dia → 140 QPS\npico é o dobro → 2.800 QPS
?           | pico = 3x a média → 510 QPS
ok ok       | 12M/dia → 140 QPS\ndia 10 pico 3x: 420 QPS
ok no       | 12M/dia → 140 QPS\ndia 10 pico 3x: 4.200 QPS
ok          | média 1.500 QPS, dia 10 pico 3x: 4.500 QPS
ok ok       | [4M/dia → 46 QPS] [pico 5x → 230 QPS]
ok ok       | 20M/dia → 230/s\no dobro no pico: 460/s
-           | | QPS média | 230 | pico | 700 |
ok          | 12M/dia → média 140/s
-           | 12M/dia → pico 500/s
";

pub const COLONS: &str = r"
ok          | 1M × 100KB: 100 GB
no          | 1M × 100KB: 10 GB
ok          | Storage: 1M × 100KB: 100GB
ok          | fotos por dia: 2M × 500KB: 1TB
-           | Storage: 100GB
-           | X: 100GB
-           | Fotos 2M/dia: 500KB cada
-           | 10 × 3: regra da prova
-           | passo 2 × 3: 5 minutos
ok          | 300 × 20 == 6000
no          | 300 × 20 == 60000
ok          | 10M/dia ÷ 86400 == 116 QPS
-           | if retries == 3 * 2
-           | a == 5
-           | if (n % 15 == 0)
ok          | [10M × 2KB = 20GB]
ok          | Storage [10M × 2KB = 20GB] por dia
no          | Storage [10M × 2KB = 200GB] por dia
-           | | DAU | 10M |
ok          | | Storage | 10M × 2KB = 20GB |
no          | | Storage | 10M × 2KB = 200GB |
-           | | posts/dia | 10M | 12 QPS |
ok ok       | | A | 3M/dia → 35 QPS | 10M × 2 = 20M |
-           | | A | 10M × 2 | = 20GB ?
-           | 10 servidores × 3: 5 minutos de deploy
-           | fila com retry 3x no worker: 5 s
-           | 200 leituras/s → 50 escritas/s
-           | 2 × 4 vCPU: 8 GB de RAM
-           | plano A: 3 × 2TB: 100 MB/s
";

pub const NINES: &str = r"
ok          | disponibilidade de três noves = 8,76 h/ano
ok          | três noves = 43 min/mês
no          | três noves = 4,3 min/mês
ok          | 3 noves = 8,76 h/ano
ok          | 4 noves → 52 min/ano
no          | 4 noves → 5,2 h/ano
ok          | three nines = 8.76 h/year
no          | three nines = 52 min/year
ok          | quatro noves (99,99%) = 4,3 min/mês
ok          | five nines = 5 min/year
ok          | 5 9s = 5.26 min/year
ok          | SLA de 4 noves: 52 min/ano
ok          | 3 noves = 99,9%
no          | 4 noves = 99,9%
-           | 4 noves → 99,9%
-           | noves fora = 3
ok          | 99,99% (quatro noves) = 52 min/ano
";

pub const LISTS: &str = r"
ok          | 300 + 50 = 350 GB
no          | 300 + 50 = 470 GB
ok          | 300 + 120 + 50 GB = 470 GB
no          | 300 + 120 + 50 GB = 740 GB
ok          | 300 + 120 + 50 = 470 ms
ok          | 30 + 20 + 50ms = 100 ms
no          | 30 + 20 + 50ms = 200 ms
?           | replicas 10 + 20 → 240 GB
?           | replicas 10 + 20 = 240 GB
no          | 2 + 30 + 10 + 14 = 76 bits
ok          | 2 + 30 + 10 + 14 = 56 bits
?           | 2 + 1 + 1 = 24 GB
";

pub const PRICES: &str = r"
ok          | 500 GB × $0,023 = $11,50/mês
no          | 500 GB × $0,023 = $115/mês
ok          | $0.09/GB × 10 TB = $900
no          | $0.09/GB × 10 TB = $90
ok          | 10 TB × R$ 0,12 por GB = R$ 1.200
no          | 10 TB × R$ 0,12 por GB = R$ 120
no          | 10 TB × R$ 0,12 por GB = R$ 12 mil
ok          | 500 GB a R$ 0,12 por GB = R$ 60
no          | 500 GB a R$ 0,12 por GB = R$ 600
ok          | 40 máquinas × $150/mês = $6.000/mês
no          | 40 máquinas × $150/mês = $60.000/mês
ok          | 40 × $0,20/h × 730 h = $5.840
ok          | S3: 200 TB * $0.023/GB = $4.6K por mês
no          | S3: 200 TB * $0.023/GB = $46K por mês
ok          | 200 TB × $0.023/GB-month = $4,600/mês
no          | 200 TB × $0.023/GB-month = $460/mês
ok          | 500M requests × $0.20 por milhão = $100
no          | 500M requests × $0.20 por milhão = $1.000
ok          | 500M requests × $0,40/M = $200
ok          | 200 TB @ $0.023/GB = $4.6K
ok          | 40 × R$ 800/mês = R$ 32 mil/mês
ok          | 12 instâncias × $500 = $6.000/mês
no          | 12 instâncias × $500 = $60.000/mês
ok          | 500 GB/dia × $0.02/GB × 30 = $300/mês
ok          | 2 TB × R$ 120 = R$ 240/mês
no          | 2 TB × R$ 0,12 = R$ 2.400/mês
";

pub const RATIOS: &str = r"
ok          | escrita 200/s, ratio 50:1 → leitura 10K/s
no          | escrita 200/s, ratio 50:1 → leitura 1K/s
ok          | read:write 100:1, 1K writes/s → 100K reads/s
no          | read:write 100:1, 1K writes/s → 10K reads/s
ok          | proporção leitura/escrita 20:1: 300 writes/s → 6K reads/s
no          | proporção leitura/escrita 20:1: 300 writes/s → 60K reads/s
ok          | R:W = 10:1, writes = 500/s → reads = 5.000/s
ok          | razão 100:1\n50 escritas/s → 5K leituras/s
-           | compressão 10:1, 50 GB/dia → 5 GB/dia
-           | 3:1 na votação, 500/s → 100/s
-           | 1:1 com o gestor, escritas 200/s → fila
";

pub const SAID: &str = r"
ok          | 20 milhões por dia dá uns 230 por segundo
no          | 20 milhões por dia dá uns 2.300 por segundo
ok          | 20 milhões por dia dividido por 86400 dá 231 por segundo
no          | 20 milhões por dia dividido por 86400 dá 23 por segundo
ok          | 20 milhões dividido por 100 mil = 200
ok          | 200 vezes 3 = 600
no          | 200 vezes 3 = 6000
ok          | metade de 10M = 5M
no          | metade de 10M = 50M
ok          | o dobro de 400 QPS = 800 QPS
no          | o dobro de 400 QPS = 8K QPS
ok          | um terço de 9M = 3M
no          | um terço de 9M = 30M
ok          | um quarto de 8M usuários = 2M
ok          | o triplo de 500/s = 1.500/s
ok          | 6 mil por minuto dá 100 por segundo
no          | 6 mil por minuto dá 1.000 por segundo
ok          | 3.600 por hora = 1 por segundo
ok          | 36 milhões por ano = 3 milhões por mês
no          | 36 milhões por ano = 30 milhões por mês
ok          | um milhão e meio por dia = 17 por segundo
no          | um milhão e meio por dia = 170 por segundo
ok          | um milhão e meio × 2 = 3 milhões
ok          | 2 milhões e meio × 4 = 10 milhões
ok          | 500 mil × 20 = 10 milhões
no          | 500 mil × 20 = 1 milhão
ok          | 2 bi por dia = 23 mil por segundo
no          | 2 bi por dia = 230 mil por segundo
ok          | 3 mil e 500 × 2 = 7 mil
no          | 3 mil e 500 × 2 = 70 mil
ok          | 3 mil e quinhentos × 2 = 7 mil
ok          | meio milhão por dia dá umas 6 por segundo
-           | metade dos usuários → 5M
-           | o dobro de tempo → 2 min
-           | dá uns 3 problemas
-           | vezes 3 e pronto
ok ok       | 20M/dia → 230/s\nvezes 3 = 690/s
ok no       | 20M/dia → 230/s\nvezes 3 = 6.900/s
ok ok       | 20M/dia → 230/s\ndividido por 10 máquinas = 23/s
ok ok       | 20M/dia → 230/s, metade = 115/s
";

pub const NEAR_MISSES: &str = r"
ok          | 10 GB / 64 GB per node = 1 node
ok          | São 35 milhões por dia, o que dá uns 400 por segundo.
no          | São 35 milhões por dia, o que dá uns 4 mil por segundo.
ok          | 1 10M × 2 = 20M
ok          | Fotos 3 10M × 2KB = 20GB 12
ok          | posts 40M 40M × 3 = 120M alto
-           | DAU 10M 20M
-           | metade: 5M
-           | 230/s no total\nmetade: 5M usuários
-           | um quarto de hora → 15 alunos
-           | double de 2 camas → R$ 300
-           | um terço dos usuários pagam R$ 20
-           | três noves de disponibilidade → 2 zonas
-           | 4 noves para o core, 3 noves para o batch
-           | de 3 noves → 4 noves
-           | SLA: 3 noves, 500 QPS
-           | 3 noves: 2 réplicas
-           | às 9s → 10s
-           | R$ 50 por usuário → 200 usuários
-           | 500 GB por $11.50
?           | plano: 100 GB a R$ 10 → 200 GB a R$ 15
-           | média 140 QPS, pico 500 QPS
-           | pico: 3 × maior que o normal
-           | média de 3 × por semana: 2 horas
-           | o pico é 5x a média → precisa de 10 nós
ok          | 12M/dia → 140 QPS\npico = 3 × média → 4 nós
ok          | 12M/dia → 140 QPS\npico 3x a média: 2 réplicas
-           | reads:writes 100:1 → cache
-           | reads:writes 100:1, 500 reads/s → 2 réplicas
-           | 99,9% em 2 serviços → 98%
-           | reads 10K/s, writes 100/s → 100:1
-           | config: 2 × 8GB: 4 slots
-           | 3 × 2 vCPU, 8GB: R$ 300
-           | 16 × 1 TB: NVMe
?           | RAID 2 × 1TB: 1TB
?           | 3 × 4 TB: 4 TB úteis
?           | time: 3 × 2h: 4h úteis
-           | ratio 3:1 → 90 leituras
-           | if (x * 2 == 10) return 5
-           | assert 2 * n == 10
-           | while i % 10 == 0
-           | a[i] * 2 == 20
-           | 300 + 50
?           | 1 master + 2 réplicas = 24 GB
?           | 2 + 1 = 24 GB de RAM
?           | 3 + 5 → 2 GB
?           | 10 + 10 nós = 1 TB
-           | mil e quinhentos usuários
-           | 2 mil e poucos por dia
-           | das 3 mil e 500 rotas → 20 ficaram
-           | um milhão de usuários → 10 nós
-           | dois terços do time → 4 pessoas
-           | $0.023/GB-month
-           | 20% off, R$ 300 → R$ 240
-           | 1:1 → 30 min
-           | 10K writes/s → 100:1 → cache
-           | o dobro de réplicas → 6 nós
ok          | 20M/dia → 230/s
-           | escrita 200/s → leitura 10K/s
ok          | write 200/s, cache hit 10:1, read 5K/s → 500/s
-           | 200 writes/s e 50:1 de compressão → 4 reads/s
-           | // for a key of this kind, it is 24 bytes
";

pub const STEPS_OF_UNITS: &str = r"
ok          | 5 GB × 1024 = 5.120 MB
ok          | 5120 MB / 1024 = 5 GB
ok          | 5000 MB ÷ 1000 = 5 GB
no          | 5000 MB ÷ 1000 = 50 GB
no          | 5 GB × 1024 = 51.200 MB
ok          | 2 TB × 1000 = 2.000 GB
ok          | 3,6 milhões por hora dá mil por segundo
no          | 3,6 milhões por hora dá mil por minuto
ok          | 20 × mil = 20 mil
ok          | cem mil por dia é pouco mais de 1 por segundo
ok          | 100K × 8 h × 720 pontos/h = 576M pontos/dia
?           | 100K × 8 h × 720 pontos/h = 57,6M pontos/dia
no          | 50K × 200 B: 100 MB
ok          | 50K × 200 B: 10 MB
-           | dá mil problemas
-           | de um para mil
";

pub const TOGETHER: &str = r"
ok ok ok    | Escrita: 5M/dia → 58/s\nLeitura: 100x → 5,8K/s\nPico (3x): 17K/s
ok          | Serviço A: 200 QPS\nServiço B: 300 QPS\ntotal: 200 + 300 = 500 QPS
?           | Serviço A: 200 QPS\nServiço B: 300 QPS\nmédia × 2 = 500 QPS
?           | Serviço A: 200 QPS\nServiço B: 300 QPS\npico = 3 × média total → 1.500 QPS
ok          | S3: 10 TB × $0.023 = $235/mês
ok          | 10 TB × $23 = $230/mês
ok          | 1000 GB × $0,08 × 12 = $960/ano
?           | 1000 GB × $0,08 = $960/ano
ok          | 3 nós × $0,50/h × 24 × 30 = $1.080/mês
ok          | 3 nós × $0,50/h = $1.080/mês
ok          | 100K req/dia × $0.001 = $100/dia
ok          | 100K req/dia × $0.001 × 30 = $3.000/mês
ok          | 100K req/dia × $0.001 = $3.000/mês
ok          | R$ 20 mil/mês ÷ 10 mil usuários = R$ 2 por usuário
ok          | R$ 20 mil / 10 mil usuários = R$ 2/usuário/mês
ok          | 1M SMS × R$ 0,05 = R$ 50 mil
ok          | 1M SMS a R$ 0,05 cada = R$ 50 mil
ok          | taxa 2,9% + $0.30: $100 × 2,9% + $0.30 = $3.20
ok          | $100 × 2.9% + $0.30 = $3.20
ok          | 200 + 300 + 500 = 1K QPS
ok          | 2 + 3 + 5 = 10K QPS
ok          | 20 + 30 = 50K
ok          | 64 + 128 + 8 bytes = 200 bytes
ok          | 8 + 8 + 4 + 100 = 120 bytes
ok          | 8 + 8 + 4 + 100 = 120B
ok          | id 8 + user 8 + ts 4 + texto 100 = 120 bytes
ok          | 16GB - 4GB do SO = 12GB
ok          | 100% - 20% = 80%
ok          | 1 - 0,2 = 0,8
-           | leitura:escrita = 80:20 → 4K/s de 5K/s
-           | leitura:escrita 80:20
ok ok       | 5K/s\nleitura 80% = 4K/s\nescrita 20% = 1K/s
ok          | 5K QPS, 100:1 → ~50 escritas/s
ok          | 5K leituras/s (100:1) → 50 escritas/s
ok          | 50 escritas/s × 100 = 5K leituras/s
ok          | 50 writes/s with a 100:1 read/write ratio → 5K reads/s
no          | 50 writes/s with a 100:1 read/write ratio → 50K reads/s
-           | Reads are 20x writes: 100 writes/s → 2K reads/s
ok          | 100 writes/s\nreads = 20x writes = 2K reads/s
-           | 5K reads/s → cache absorve 90%
ok          | 5K reads/s × 10% miss = 500/s no banco
-           | 5K reads/s, cache 90% → 500/s no banco
-           | três noves e 500 QPS
-           | 99,9% ao ano = 8h45min
-           | três noves = 8h45 de downtime
ok          | três noves → ~9h por ano
ok          | 3 noves dá 43 minutos por mês
ok          | uptime de 99,9% dá 1,44 min por dia
no          | três noves → ~1h por ano
ok          | três noves e meio = 99,95%
ok          | dois milhões de usuários × 3 = seis milhões
ok          | 3 × dois milhões = 6M
-           | dez mil × dez = 100 mil
ok          | 6 meses × 30 = 180 dias
-           | 10M ÷ 2 = metade
-           | 86400 ~ 100K
ok          | 100 mil segundos ≈ 1 dia
ok          | 24h × 60min × 60s = 86.400 s
ok          | 24 × 60 × 60: 86.400
ok          | prova de 2 × 45min: 80 min
-           | 2 × 5 = dez
-           | x3
ok ok       | 1M/dia ≈ 12/s | pico 10x ≈ 120/s
ok          | 12/s (média) × 10 (pico) = 120/s
no          | 12/s (média) × 10 (pico) = 1.200/s
-           | 12/s média → 120/s pico (10x)
ok          | 40K conexões ÷ 10K por nó: 4 nós
-           | 400K conexões ÷ 10K por nó: 4 nós
-           | meta: 4 × por semana: 2h
ok          | 1 post = 300 bytes; 10M × 300 = 3GB
-           | 1 post = 300 bytes → 10M posts = 3 GB
-           | 1 post = 300 bytes → 10M posts = 30 GB
ok          | 10M posts/dia de 300 bytes = 3GB/dia
no          | 10M posts/dia de 300 bytes = 30GB/dia
ok          | 10M posts de 300 bytes dão 3GB
ok          | 10M posts com 300 bytes cada = 3GB
ok          | 10M de posts por dia, 300 bytes cada = 3GB por dia
-           | sprint 3: 2 × review
-           | 2,5 × mais rápido: 40ms
-           | o p99 caiu pela metade: 200ms
-           | latência era o dobro → 400ms
ok          | o dobro de 200ms = 400ms
-           | 200ms → metade → 100ms
ok          | 12M × 1,5 = 18M
ok          | 1 milhão e meio de posts × 2KB = 3GB
ok          | 2 mil e 500 QPS × 4KB = 10MB/s
no          | 2 mil e 500 QPS × 4KB = 100MB/s
ok          | 1.500 por segundo = 5,4 milhões por hora
ok          | 1,5 mil por segundo ≈ 130 milhões por dia
no          | 1,5 mil por segundo ≈ 13 milhões por dia
no          | 10M posts com 300 bytes cada = 30GB
ok          | 10M posts com 300B cada = 3GB
-           | 10M posts com 300 bytes = 30GB
-           | 5 nós com 64GB → 2 racks
no          | 50 escritas/s (100:1) → 50K leituras/s
-           | 50 escritas/s (100:1) → Postgres
-           | 50 GB (10:1) → 5 GB
no          | 1M × 30: 300M
";

pub const THOUGHTS: &str = r"
ok          | para quatro noves eu disse 43.200 min × 0,01% = 4,3 min/mês
no          | para quatro noves eu disse 43.200 min × 0,01% = 43 min/mês
ok          | com 4 serviços eu disse 43.200 min × 0,05% = 22 min/mês
no          | no quadro escrevi 50M fotos/dia → 58 QPS e ninguém reclamou
ok          | no quadro escrevi 50M fotos/dia → 580 QPS e segui
ok          | 10 bi URLs × 10 bits = 100 Gbit
no          | 10 bi URLs × 10 bits = 100 Mbit
";
