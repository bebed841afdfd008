"""Public addresses."""

from django.urls import include, path

from simpul.antarmuka.portal import views

urlpatterns = [
    path("", views.selamat_datang, name="selamat_datang"),
    path("bahasa/", views.bahasa, name="bahasa"),
    path("hukum/", include("simpul.antarmuka.portal.hukum.urls")),
    path("sehat/", views.sehat, name="sehat"),
]
