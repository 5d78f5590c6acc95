"""Parts of Portuguese sentences; their product is plain news in any number."""

SUBJECTS = (
    "O presidente da câmara", "A ministra da Saúde", "O porta-voz do governo", "A associação",
    "O maior sindicato do país", "Uma equipa de investigadores", "A polícia marítima",
)  # fmt: skip
ACTIONS = (
    "anunciou ontem à noite que as obras da nova ponte vão começar na próxima primavera",
    "recusou comentar os números publicados esta semana pelos jornais da capital",
    "pediu mais dinheiro para os hospitais das regiões onde faltam médicos e enfermeiros",
    "confirmou que três barcos de pesca continuam desaparecidos ao largo da costa norte",
    "prometeu baixar os impostos sobre a água e a energia antes do fim do ano",
    "explicou porque é que as escolas ficaram fechadas durante a tempestade de domingo",
)
ENDINGS = (
    ", segundo fontes próximas do processo.",
    ", mas a oposição não acredita.",
    ", depois de uma longa reunião em Lisboa.",
    ".",
    ", disse a agência de notícias.",
    " e voltará ao assunto na sexta-feira.",
    ", apesar das críticas dos moradores e dos comerciantes do bairro.",
    ", de acordo com o relatório que foi entregue ao parlamento.",
    " pela segunda vez em dois meses.",
    ", uma notícia que surpreendeu os mercados.",
)
